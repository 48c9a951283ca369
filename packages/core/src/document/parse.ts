import type { Problem } from '../problems/index.ts';
import { migrate } from './migrate.ts';
import { documentProblem, MOST_PROBLEMS } from './problem.ts';
import { checkReferences } from './references.ts';
import {
  type AlignedDocument,
  candidatesSchema,
  documentSchema,
  factsSchema,
  findingsSchema,
  linksSchema,
  SAID,
  segmentsSchema,
} from './schema.ts';
import { drain, type Turns } from './turns.ts';

export type ParsedDocument =
  | { readonly ok: true; readonly document: AlignedDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks unknown data as an aligned document of this version or an earlier one, which it brings up to date: shape, then
 * ids, references and offsets. Never throws; returns the document or a list of problems with the path of each
 * (`texts.1.segments.3.end`), at most 100 of them: the first of every segment, link, finding and fact. The JSON of a
 * document is no document: it is parsed before.
 */
export function parseDocument(data: unknown): ParsedDocument {
  return drain(parseDocumentInTurns(data));
}

/** Checks as {@link parseDocument} does, and pauses after every few hundred entries: a page can answer in between. */
export function* parseDocumentInTurns(data: unknown): Turns<ParsedDocument> {
  if (typeof data === 'string')
    return { ok: false, problems: [documentProblem('', 'A document was expected; found a string', PARSE)] };
  const shape = yield* checkShape(migrate(data));
  if (Array.isArray(shape)) return { ok: false, problems: shape };
  const problems = yield* checkReferences(shape as AlignedDocument);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: shape as AlignedDocument };
}

const PARSE = 'Give what JSON.parse returns of it.';

/** So many entries of a list are looked at in one step. */
const PIECE = 256;

type Path = readonly PropertyKey[];
type ListSchema = Pick<typeof linksSchema, 'safeParse'>;

/** Checks the frame of a document with its long lists left empty, then the lists piece by piece. */
function* checkShape(data: unknown): Turns<AlignedDocument | Problem[]> {
  const problems: Problem[] = [];
  const add = (issues: readonly { readonly path: Path; readonly message: string }[], place: Path, from: number) => {
    for (const { path, message } of issues) {
      if (problems.length >= MOST_PROBLEMS) return;
      const [first, ...rest] = path;
      const inner = place.length === 0 ? path : [...place, Number(first) + from, ...rest];
      problems.push(documentProblem(inner.join('.'), message));
    }
  };
  const lists: { readonly place: Path; readonly schema: ListSchema; readonly entries: readonly unknown[] }[] = [];
  const frame = documentSchema.safeParse(
    emptied(data, (place, schema, entries) => lists.push({ place, schema, entries })),
    SAID,
  );
  if (!frame.success) add(frame.error.issues, [], 0);
  yield;
  const checked: unknown[][] = [];
  for (const { place, schema, entries } of lists) {
    const whole: unknown[] = [];
    for (let from = 0; from < entries.length && problems.length < MOST_PROBLEMS; from += PIECE) {
      const piece = entries.slice(from, from + PIECE);
      const result = schema.safeParse(piece, SAID);
      if (result.success) for (const entry of result.data) whole.push(entry);
      else
        for (const [i, entry] of piece.entries())
          add(schema.safeParse([entry], SAID).error?.issues ?? [], place, from + i);
      yield;
    }
    checked.push(whole);
  }
  if (!frame.success || problems.length > 0) return problems;
  const document = frame.data;
  lists.forEach(({ place }, l) => {
    const [list, t] = place;
    if (list === 'texts') document.texts[t as number]!.segments = checked[l] as AlignedDocument['texts'][0]['segments'];
    else Object.assign(document, { [list as string]: checked[l] });
  });
  return document;
}

/** Returns the frame of a document: the same data with an empty list wherever `found` was told of a long one. */
function emptied(
  data: unknown,
  found: (place: Path, schema: ListSchema, entries: readonly unknown[]) => void,
): unknown {
  if (!isRecord(data)) return data;
  const frame: Record<string, unknown> = { ...data };
  const empty = (holder: Record<string, unknown>, name: string, place: Path, schema: unknown) => {
    const entries = holder[name];
    if (!Array.isArray(entries)) return;
    found(place, schema as ListSchema, entries);
    holder[name] = [];
  };
  if (Array.isArray(frame['texts']))
    frame['texts'] = Array.from(frame['texts'], (text: unknown, t) => {
      if (!isRecord(text)) return text;
      const shell = { ...text };
      empty(shell, 'segments', ['texts', t, 'segments'], segmentsSchema);
      return shell;
    });
  empty(frame, 'links', ['links'], linksSchema);
  empty(frame, 'findings', ['findings'], findingsSchema);
  empty(frame, 'candidates', ['candidates'], candidatesSchema);
  empty(frame, 'facts', ['facts'], factsSchema);
  return frame;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
