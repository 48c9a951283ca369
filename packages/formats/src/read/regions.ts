import { LANGUAGE_PROPERTY, type PairSide } from '../pairs/index.ts';
import { primaryLanguage } from './languages.ts';

/**
 * Returns the code of a language with its region or script as BCP 47 has it, as a property of a side; nothing for a
 * bare language.
 */
export function regionNamed(code: string | undefined): Pick<PairSide, 'properties'> {
  if (code === undefined || !/[-_]/.test(code)) return {};
  const parts = code.trim().split(/[-_]/);
  if (parts.length > 5 || !parts.every((part) => /^[A-Za-z\d]{2,8}$/.test(part))) return {};
  const [, ...more] = parts.map((part) =>
    part.length === 2
      ? part.toUpperCase()
      : part.length === 4
        ? part[0]!.toUpperCase() + part.slice(1).toLowerCase()
        : part,
  );
  const language = primaryLanguage(parts[0]);
  return language === 'und' ? {} : { properties: { [LANGUAGE_PROPERTY]: [language, ...more].join('-') } };
}
