import i18next, { type TFunction } from 'i18next';
import { ar } from './ar.ts';
import { en } from './en.ts';

/** The two languages of every interface. */
export type InterfaceLanguage = 'ar' | 'en';

/**
 * Returns a translate function over the shared messages (names of findings, roles, kinds; explanations of findings) and any resources given.
 * Every call makes an i18next instance of its own: a component never touches its host's.
 */
export function createMessages(
  language: InterfaceLanguage,
  resources: { readonly ar?: object; readonly en?: object } = {},
): TFunction {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { ar: { translation: { ...ar, ...resources.ar } }, en: { translation: { ...en, ...resources.en } } },
  });
  return instance.t;
}

/** Wraps an argument in FSI … PDI, so that text of the other direction keeps its place inside a message; i18next does not. */
export function isolate(argument: string | number): string {
  return `\u2068${argument}\u2069`;
}
