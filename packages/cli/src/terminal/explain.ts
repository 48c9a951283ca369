import type { FindingDraft } from '@muqabala/core';
import { findingKind } from '@muqabala/core/document';
import { createMessages, explainFinding, type InterfaceLanguage, quote } from '@muqabala/core/messages';
import { flatten } from '@muqabala/formats';
import { visible } from './visible.ts';

/** What is said of a term that is rendered in another way than a project or glossary asks. */
const TERMS = {
  en: { terms: { expected: '{{source}} is to be rendered as {{expected}}; the report has no such words.' } },
  ar: { terms: { expected: 'يُطلب لعبارة {{source}} مقابلُها {{expected}}، ولا أثر له في التقرير.' } },
} as const;

type Explained = Parameters<typeof findingKind>[0] & Pick<FindingDraft, 'expected' | 'by'>;

/** What says in one sentence what a finding saw: of a term also with what words it is to be rendered. */
export function makeExplainer(language: InterfaceLanguage) {
  const t = createMessages(language, TERMS);
  return (finding: Explained, { source, target }: { readonly source: string; readonly target: string }): string => {
    const { expected } = finding;
    const isTerm = expected?.kind === 'name' && expected.by === 'term';
    if (isTerm && source !== '')
      return t('terms.expected', {
        source: quote(t, source),
        expected: quote(t, visible(flatten(expected.value))),
      });
    return explainFinding(t, {
      code: findingKind(finding),
      ...(source === '' ? {} : { source }),
      ...(target === '' ? {} : { target }),
    });
  };
}
