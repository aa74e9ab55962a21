export interface EditKey {
  readonly name: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

/** The letters that shells and editors have in common, held with Ctrl. */
const CONTROL: Readonly<Record<string, string>> = {
  a: 'home',
  b: 'left',
  d: 'delete',
  e: 'end',
  f: 'right',
  h: 'backspace',
  k: 'line-end',
  n: 'down',
  p: 'up',
  u: 'line-start',
};

/** Those held with Alt, which go by words. */
const ALT: Readonly<Record<string, string>> = { b: 'left', d: 'delete', f: 'right' };

/** What a key is for, and whether it goes by words (home and end: to the ends of the whole text). */
export function actionOf({ name, ctrl = false, alt = false }: EditKey): {
  readonly name: string;
  readonly isFar: boolean;
} {
  if (ctrl && name === 'w') return { name: 'backspace', isFar: true };
  const byLetter = ctrl ? CONTROL[name] : undefined;
  if (byLetter !== undefined) return { name: byLetter, isFar: false };
  return { name: (alt ? ALT[name] : undefined) ?? name, isFar: ctrl || alt };
}
