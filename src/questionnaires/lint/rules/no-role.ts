import type { LintRule } from '../subject.ts';

/** A question that does not say who would know, or asks a side that has none of them. */
export const noRole: LintRule = ({ question: { id, ask, roles }, path }) => {
  const hint = 'list one or more of sponsor, delivery, legal, security, provider-lead';
  if (roles === undefined)
    return [
      {
        severity: 'error',
        message: `nothing says who would know the answer to "${id}"`,
        hint,
        path: [...path, 'roles'],
      },
    ];
  const [side] = ask ?? [];
  if (ask?.length !== 1 || side !== 'client' || roles.some((role) => role !== 'provider-lead')) return [];
  const message = 'only the client is asked, and nobody there has this role';
  return [{ severity: 'error', message, hint, path: [...path, 'roles'] }];
};
