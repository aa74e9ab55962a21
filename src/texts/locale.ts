/**
 * The locales to look texts up in, the best first: `es-MX` and then `es`. Takes a locale as people write it (`es_mx`,
 * `ES`); what is none has nothing to look in.
 */
export function localeChain(wanted: string): readonly string[] {
  const [locale] = canonical(wanted.replaceAll('_', '-'));
  const parts = locale?.split('-') ?? [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

function canonical(locale: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(locale);
  } catch {
    return [];
  }
}
