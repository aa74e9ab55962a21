// How a form calls what can be said to a question next to its own choices, so that no choice may be called so. Plain data,
// as the pages of forms take it.

/** Asked, and not known. */
export const UNKNOWN = 'unknown';
export const NOT_APPLICABLE = 'not-applicable';
/** Of several choices, not one. */
export const NONE = 'none';
