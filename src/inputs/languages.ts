import type { LibraryPlaces } from '../library/library.ts';
import { listLocales } from '../library/translations.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { localeChain } from '../texts/locale.ts';
import { entryOf } from '../yaml/diagnostic.ts';
import { UserError } from '../yaml/user-error.ts';

/** The languages that the program itself speaks; each is loaded when it is wanted. */
const LANGUAGES: Readonly<Record<string, () => Promise<Language>>> = {
  en: async () => ENGLISH,
  es: async () => (await import('../texts/spanish.ts')).SPANISH,
};

/** A language that was chosen: the program's words, and where to look for translations of the questionnaires. */
export interface ChosenLanguage {
  readonly language: Language;
  /** Locales, the best first; empty where nothing is to be translated. */
  readonly chain: readonly string[];
}

/**
 * Finds the language for a locale such as `es` or `es-MX`. Where the program does not speak it but translations do, the
 * program's own words are English. Throws a `UserError` that lists what there is when neither has it.
 */
export async function chooseLanguage(
  locale: string | undefined,
  places: Pick<LibraryPlaces, 'folders' | 'shipped'>,
): Promise<ChosenLanguage> {
  if (locale === undefined) return { language: ENGLISH, chain: [] };
  const chain = localeChain(locale);
  const translated = await listLocales(places);
  const known = [...new Set([...Object.keys(LANGUAGES), ...translated])].sort();
  if (!chain.some((each) => known.includes(each))) {
    throw new UserError(`there is no language "${locale}"`, {
      hint: `there are: ${known.join(', ')}`,
      about: { option: 'lang', value: locale },
    });
  }
  return { language: await spokenLanguage(locale), chain };
}

/** The program's own words for a locale; English where it does not speak it, be it a locale or not. */
export async function spokenLanguage(locale: string | undefined): Promise<Language> {
  const chain = locale === undefined ? [] : localeChain(locale);
  const spoken = chain.flatMap((each) => entryOf(LANGUAGES, each) ?? [])[0];
  return spoken === undefined ? ENGLISH : spoken();
}
