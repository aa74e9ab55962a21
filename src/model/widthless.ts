/** Composed, and without characters that have no width: soft hyphens, and where a line may or must not break. */
export function withoutWidthless(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}
