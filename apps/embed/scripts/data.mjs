// The page of the data: what an aligned document, rules, questions and replies hold, from the JSON Schemas.
import { readFileSync } from 'node:fs';
import { escapeHtml, inline, page } from './page.mjs';

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../../packages/formats/generated/${name}.schema.json`, import.meta.url), 'utf8'));
const document = read('aligned-document');
const { texts, links, candidates, findings, facts, answers, review, rounds, unchecked } = document.properties;
const text = follow(texts.items, document);
const segment = follow(text.properties.segments, document).items;
const finding = follow(findings, document).items;

/** The schemas by the names of the types that are made of them, each with the file that its references lead into. */
export const DATA = {
  AlignedDocument: [document, document],
  Text: [text, document],
  Segment: [segment, document],
  Placeholder: [text.properties.placeholders.items, document],
  Mention: [follow(segment, document).properties.mentions.items, document],
  Link: [links.items, document],
  Evidence: [follow(links.items, document).properties.evidence.items, document],
  Candidate: [candidates.items, document],
  Finding: [finding, document],
  Fact: [facts.items, document],
  Statement: [follow(facts.items, document).properties.says.items, document],
  Unchecked: [unchecked.items, document],
  Maker: [follow(finding, document).properties.by, document],
  Answer: [answers.items, document],
  Review: [review, document],
  Round: [rounds.items, document],
  Rules: [read('rules'), read('rules')],
  Question: [read('question'), read('question')],
  Reply: [read('reply'), read('reply')],
};

function follow(schema, root) {
  return schema.$ref === undefined ? schema : root.$defs[schema.$ref.split('/').at(-1)];
}

/** Returns the page. */
export function dataPage() {
  const sections = Object.entries(DATA).map(([name, [schema, root]]) => {
    const said = schema.description ?? follow(schema, root).description ?? '';
    return `<section id="${name}">\n<h2><a href="#${name}">${name}</a></h2>\n<p>${inline(said)}</p>\n${tables(schema, root)}\n</section>`;
  });
  return page({
    title: 'The document',
    intro:
      'What an aligned document holds, and what goes with it: <code>muqabala align … --format json</code> writes it, <code>alignTexts</code> makes it, the viewer shows it. <code>@muqabala/formats/aligned-document.schema.json</code> is the same for programs.',
    main: sections.join('\n'),
  });
}

function tables(schema, root) {
  const { oneOf, ...whole } = follow(schema, root);
  if (oneOf === undefined) return table(whole, root);
  return oneOf
    .map((one) => {
      const { kind, ...properties } = one.properties;
      return `<h3><code>kind: '${kind.const}'</code></h3>\n<p>${inline(kind.description)}</p>\n${table({ ...one, properties }, root)}`;
    })
    .join('\n');
}

function table({ properties, required }, root) {
  return `<table><thead><tr><th>Property</th><th>Type</th><th>What it is</th></tr></thead><tbody>\n${rows(properties, required, root, '')}\n</tbody></table>`;
}

function rows(properties, required = [], root, before) {
  return Object.entries(properties)
    .map(([name, property]) => {
      const inner = follow(property, root);
      const row = `<tr><th scope="row"><code>${before}${name}${required.includes(name) ? '' : '?'}</code></th><td>${typeOf(property, root)}</td><td>${inline(property.description ?? '')}</td></tr>`;
      // What has no section of its own is shown where it stands.
      const [of, path] = inner.type === 'array' ? [inner.items, `${name}[].`] : [property, `${name}.`];
      const fields = nameOf(of, root) === undefined ? follow(of, root).properties : undefined;
      return fields === undefined ? row : `${row}\n${rows(fields, follow(of, root).required, root, before + path)}`;
    })
    .join('\n');
}

/** The name of the section that tells of a schema. */
function nameOf(schema, root) {
  const inner = follow(schema, root);
  return Object.entries(DATA).find(([, [one, of]]) => of === root && follow(one, of) === inner)?.[0];
}

const PLACES = ['start', 'end'];

function typeOf(schema, root) {
  const name = nameOf(schema, root);
  if (name !== undefined) return `<a href="#${name}">${name}</a>`;
  const { type, const: value, enum: values, items, properties, additionalProperties, anyOf } = follow(schema, root);
  if (value !== undefined) return `<code>${escapeHtml(JSON.stringify(value))}</code>`;
  if (values !== undefined) return values.map((one) => `<code>${escapeHtml(one)}</code>`).join(', ');
  if (anyOf !== undefined) return anyOf.map((one) => typeOf(one, root)).join(' or ');
  if (type === 'array') return items === undefined ? 'two words' : `list of ${typeOf(items, root)}`;
  if (properties && PLACES.join() === Object.keys(properties).join()) return 'place';
  return additionalProperties ? `record of ${typeOf(additionalProperties, root)}` : type;
}
