/** Who reads what is written. `client`: nothing told in confidence, roles for names; `internal`: all of it. */
export type Audience = 'client' | 'internal';

/** Whether answers told in confidence count in a client's scores, or are left out as if the questions were open. */
export type Counting = 'count' | 'leave-out';
