import { type PageData, pageData } from '../../src/formats/form/render-form.ts';
import type { Fill, Filled, PageForm } from '../../src/forms/filled.ts';
import { FORM_DETAILS, type Form, headText } from '../../src/forms/form.ts';
import { ENGLISH } from '../../src/texts/language.ts';

/** A form as its page gets it. */
export function pageOf(form: Form): PageForm {
  const { form: page }: PageData = pageData(form, ENGLISH);
  return page;
}

/** What stands in a page whose head is as the form has it. */
export function filledIn(form: Form, answers: Readonly<Record<string, Fill>>): Filled {
  return { head: Object.fromEntries(FORM_DETAILS.map(({ detail, name }) => [name, headText(form, detail)])), answers };
}
