/** What a text still has of somebody: a mail address, or a number to call. */
export type Contact = 'mail' | 'phone';

/** As long as parts of an address may be: 64 characters before the sign, 63 in each name after it. */
const MAIL =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}\s?(?:\.|\(dot\))\s?\p{L}{2,}/iu;

/** Digits with what stands between them in a number to call; a day or an amount is none. */
const DIGITS = /(?<![\p{L}\p{N}.,-])(?:\+|00|\(?0|\(?\d{2,4}[) .-])[\d ().\-/]{5,24}\d(?![\p{L}\p{N}-])/gu;
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;

/** What looks like a mail address or a number to call, of each kind once. */
export function contactsIn(text: string): readonly Contact[] {
  const plain = text.normalize('NFKC');
  const phone = [...plain.matchAll(DIGITS)].some(([found]) => {
    const digits = found.replaceAll(/\D/g, '').length;
    // A number of fewer is none that can be called from elsewhere, and of more than 15 there are none (E.164).
    return digits >= 7 && digits <= 15 && !DAY.test(found);
  });
  return [...(MAIL.test(plain) ? (['mail'] as const) : []), ...(phone ? (['phone'] as const) : [])];
}
