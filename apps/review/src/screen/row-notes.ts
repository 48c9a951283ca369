import { type AlignedDocument, type Checked, checkedLinks, type Link, type Text, toldElsewhere } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { type InterfaceLanguage, isolate } from '@muqabala/core/messages';
import type { MuqabalaEditableViewer, View } from '@muqabala/viewer/editable';
import type { Say } from '../messages/index.ts';

type RowNote = NonNullable<MuqabalaEditableViewer['rowNote']>;
type Row = Parameters<RowNote>[0];

/** So many of the values and names that agree are named. */
const NAMED = 6;

let made: { readonly document: AlignedDocument; readonly say: Say; readonly note: RowNote } | undefined;

/**
 * Returns what is known of a row besides its findings: how its sentences were compared and what agreed, or where a
 * sentence without a link is told all the same. The same function for the same document.
 */
export function noteRows(document: AlignedDocument, say: Say, language: InterfaceLanguage): RowNote {
  if (made?.document !== document || made.say !== say) made = { document, say, note: noteOf(document, say, language) };
  return made.note;
}

function noteOf(document: AlignedDocument, say: Say, language: InterfaceLanguage): RowNote {
  const known = new Map<string, ReturnType<typeof knownOf>>();
  return (row, view) => {
    let of = known.get(view.target.id);
    if (of === undefined) known.set(view.target.id, (of = knownOf(document, view.target)));
    if (row.kind === 'pair') return sayChecked(of.checked, row, view, say, language);
    if (row.kind === 'aside') return undefined;
    const side = row.kind === 'source-only' ? 'source' : 'target';
    const id = view[side].segments[side === 'source' ? row.source[0]! : row.target[0]!.index]!.id;
    if (!of.told[side].has(id)) return undefined;
    const other = view[side === 'source' ? 'target' : 'source'];
    const by = other.segments.findIndex((segment) => segment.id === of.told[side].get(id));
    return by === -1
      ? say('workbench.checked.told')
      : say('workbench.checked.toldIn', { sentence: by + 1, text: isolate(nameOfText(other)) });
  };
}

function knownOf(document: AlignedDocument, target: Text) {
  return { checked: checkedLinks(document, target), told: toldElsewhere(document, target) };
}

function sayChecked(
  checked: ReadonlyMap<string, Checked>,
  row: Row,
  view: View,
  say: Say,
  language: InterfaceLanguage,
): string | undefined {
  const all = row.links.flatMap((link: Link) => checked.get(link.id) ?? []);
  const first = all[0];
  if (first === undefined) return undefined;
  const how = say(`workbench.checked.as.${first.as}`);
  const hasFindings = (view.findingsOfRow.get(row.index)?.length ?? 0) > 0;
  if (first.as === 'none' || hasFindings) return how;
  const side = view.source.language === language ? 'source' : 'target';
  const { content } = view[side];
  const words = all.flatMap(({ agreed = [] }) =>
    agreed.flatMap(({ [side]: spans }) => (spans[0] === undefined ? [] : content.slice(spans[0].start, spans[0].end))),
  );
  const named = [...new Set(words)].map((one) => isolate(one));
  if (named.length === 0) return `${how} · ${say('workbench.checked.nothing')}`;
  const more = named.length > NAMED ? ' …' : '';
  return `${how} · ${say('workbench.checked.agreed')} ${named.slice(0, NAMED).join(say('review.comma'))}${more}`;
}
