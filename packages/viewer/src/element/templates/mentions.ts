import type { Mention, Row, Text } from '@muqabala/core/document';
import { describeMention } from '@muqabala/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import type { RowContext } from '../row-context.ts';
import type { Words } from '../words.ts';
import { quoted } from './quote.ts';

const MOST = 200;

/**
 * The values and names of a row, a list a side: what kind each is, its words, and how they were understood where that
 * is not what they say.
 */
export function mentionsTemplate({ words, view, names }: RowContext, row: Row): TemplateResult | typeof nothing {
  const [source, target] = [row.source, row.target.map(({ index }) => index)];
  const sides = [
    { text: view.source, name: names.source, mentions: mentionsOf(view.source, source) },
    { text: view.target, name: names.target, mentions: mentionsOf(view.target, target) },
  ].filter(({ mentions }) => mentions.length > 0);
  if (sides.length === 0) return nothing;
  return html`<p class="lead">${words.say('mentions')}</p>${sides.map(
    ({ text, name, mentions }) =>
      html`<ul class="evidence mentions" aria-label=${name}>${mentions.map((mention) => html`<li>${mentionTemplate(words, text, mention)}</li>`)}</ul>`,
  )}`;
}

/** The mentions of sentences in reading order; the same words of the same kind once. */
function mentionsOf(text: Text, segments: readonly number[]): readonly Mention[] {
  const known = new Map<string, Mention>();
  for (const index of segments)
    for (const mention of text.segments[index]!.mentions) {
      const key = `${kindOf(mention)} ${text.content.slice(mention.start, mention.end)}`;
      if (!known.has(key)) known.set(key, mention);
      if (known.size === MOST) return [...known.values()];
    }
  return [...known.values()];
}

function kindOf(mention: Mention) {
  return mention.kind === 'name' ? mention.type : mention.kind;
}

function mentionTemplate(words: Words, text: Text, mention: Mention) {
  const said = quoted(text, mention);
  const value = mention.kind === 'name' ? mention.value : describeMention(mention, words.language);
  const understood =
    value === undefined || value === said
      ? nothing
      : html`<span class="equals" aria-hidden="true">=</span><bdi class="value">${value}</bdi>`;
  return html`<span class="why"><span class="what">${words.say(`mention-kind.${kindOf(mention)}`)}</span><bdi lang=${text.language} dir=${text.direction}>${said}</bdi>${understood}</span>`;
}
