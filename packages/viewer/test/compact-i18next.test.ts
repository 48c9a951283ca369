import { createMessages } from '@muqabala/core/messages';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { buildSingleFile } from '../../../test/browser/viewer-site.ts';
import { ar as sharedArabic } from '../../core/src/messages/ar.ts';
import { en as sharedEnglish } from '../../core/src/messages/en.ts';
import compact from '../scripts/compact-i18next.ts';
import { ar } from '../src/messages/ar.ts';
import { en } from '../src/messages/en.ts';

// The single file looks messages up by a few lines instead of i18next. The two must say the same.

const paths = (messages: object, path = ''): string[] =>
  Object.entries(messages).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [path + key] : paths(inner as object, `${path}${key}.`),
  );

const keys = [
  { ...sharedArabic, ...ar },
  { ...sharedEnglish, ...en },
].flatMap((messages) => paths(messages));
const counted = keys
  .filter((key) => /_(zero|one|two|few|many|other)$/.test(key))
  .map((key) => key.replace(/_[a-z]+$/, ''));
const values = {
  n: '\u2068٣\u2069',
  text: '$& $1 {{n}}',
  at: 1,
  all: 12,
  source: '“س”',
  target: '',
  name: 'a',
  severity: 'b',
};

for (const language of ['ar', 'en'] as const)
  describe(`in ${language}`, () => {
    // Any key is asked for here, right or wrong.
    const full = createMessages(language, { ar, en }) as (key: string, values?: object) => string;
    const small = compact.createInstance();
    const [arabic, english] = [
      { ...sharedArabic, ...ar },
      { ...sharedEnglish, ...en },
    ];
    small.init({
      lng: language,
      fallbackLng: 'en',
      resources: { ar: { translation: arabic }, en: { translation: english } },
    });

    it('says every message as i18next does', () => {
      for (const key of keys) expect(small.t(key, values), key).toBe(full(key, values));
    });

    it('counts as i18next does', () => {
      for (const key of new Set(counted))
        for (const count of [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 1.5])
          expect(small.t(key, { ...values, count }), `${key} ${count}`).toBe(full(key, { ...values, count }));
    });

    it('gives the key back for what it does not know', () => {
      for (const key of ['finding.no-such', 'finding.constructor', 'no.such.key', 'toString', 'viewer.label.length'])
        expect([small.t(key), small.t(key, { count: 2 })]).toEqual([full(key), full(key, { count: 2 })]);
    });
  });

it('falls back to English and leaves a value that is missing as it stands', () => {
  const options = {
    lng: 'ar',
    fallbackLng: 'en',
    resources: {
      ar: { translation: {} },
      en: { translation: { only: 'only {{here}}.', day_other: '{{count}} days' } },
    },
  };
  const small = compact.createInstance();
  small.init(options);
  const full = i18next.createInstance();
  void full.init({ ...options, initAsync: false, interpolation: { escapeValue: false } });
  expect([small.t('only'), small.t('day', { count: 3 })]).toEqual(['only {{here}}.', '3 days']);
  expect([full.t('only'), full.t('day', { count: 3 })]).toEqual(['only {{here}}.', '3 days']);
});

it('is what the single file carries', async () => {
  expect(await buildSingleFile()).not.toMatch(/i18next|initReactI18next|hasLoadedNamespace/);
});
