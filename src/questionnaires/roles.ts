/** The sides of an engagement. */
export const SIDES = ['client', 'provider'] as const;

/** What respondents do; questions name those who would know. */
export const ROLES = ['sponsor', 'delivery', 'legal', 'security', 'provider-lead'] as const;
