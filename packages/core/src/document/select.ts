import type { AlignedDocument } from './schema.ts';

/**
 * Returns a document of the source and some of its target texts: nothing that is left of it speaks of another text, so
 * that a valid document gives a valid one. Rounds before this one, which were of all texts, are left out.
 */
export function selectTexts(document: AlignedDocument, targets: readonly string[]): AlignedDocument {
  const { original, candidates, facts, answers, rounds: _, unchecked, numbers, ...rest } = document;
  const ids = new Set([document.texts[0]!.id, ...targets]);
  const isKept = ({ text }: { readonly text: string }) => ids.has(text);
  const links = document.links.filter(isKept);
  const linked = new Set(links.map(({ id }) => id));
  const findings = document.findings
    .filter((finding) => isKept(finding) && (finding.link === undefined || linked.has(finding.link)))
    .map(({ further, ...finding }) => {
      const kept = further?.filter(isKept) ?? [];
      return kept.length === 0 ? finding : { ...finding, further: kept };
    });
  const found = new Set(findings.map(({ id }) => id));
  return {
    ...rest,
    texts: document.texts.filter(({ id }) => ids.has(id)),
    links,
    findings,
    ...(original !== undefined && ids.has(original) ? { original } : {}),
    ...some('candidates', candidates?.filter(isKept)),
    ...some(
      'numbers',
      numbers?.filter(({ id }) => found.has(id)),
    ),
    ...some(
      'facts',
      facts
        ?.map((fact) => ({
          ...fact,
          says: fact.says.filter(isKept),
          silent: fact.silent.filter((text) => ids.has(text)),
        }))
        .filter(({ says }) => says.length > 0),
    ),
    ...some(
      'answers',
      answers?.filter((answer) => isKept(answer) && (answer.finding === undefined || found.has(answer.finding))),
    ),
    ...some(
      'unchecked',
      unchecked?.filter((one) => isKept(one) && linked.has(one.link)),
    ),
  };
}

/** A field that is there when it holds something. */
function some<Name extends string, T>(name: Name, list: readonly T[] | undefined): { [name in Name]?: T[] } {
  return (list === undefined || list.length === 0 ? {} : { [name]: list }) as { [name in Name]?: T[] };
}
