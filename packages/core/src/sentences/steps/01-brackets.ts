import { type Case, type Gap, isSpace, isWordUnit, type Verdict } from '../gap.ts';

/** How far a bracket is looked for on either side. */
const REACH = 160;

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['The study [...] found nothing new.', 'Nobody was surprised.'] },
  { language: 'en', sentences: ['“The river rises every spring [...]” (Lane 55).', 'It fell that year.'] },
  { language: 'en', sentences: ['The firm (founded in Oslo. Moved later) sells boats.'] },
  { language: 'en', sentences: ['They left.', '(Nobody saw them go.)', 'The house stood empty.'] },
  { language: 'ar', sentences: ['عاش الكاتب (توفي 1960 م.) في المدينة.', 'وقال (وهو يضحك.)', 'ولم يزد.'] },
  { language: 'ar', sentences: ['قال الوزير […] إن العمل مستمر.', 'ثم غادر.'] },
];

/** Stops inside brackets: an ellipsis, a remark in mid-sentence, a reference behind a quotation. */
export function brackets(gap: Gap): Verdict {
  const { text } = gap;
  if (gap.close < gap.end && isOmission(gap))
    return gap.afterKind === 'none' || gap.end === gap.close ? undefined : 'keep';
  if (text.charCodeAt(gap.next) === 0x28 && gap.close < gap.end && isReference(gap)) return 'keep';
  if (gap.afterKind === 'caseless' && endsRemark(gap)) return 'keep';
  return insideRemark(gap) ? 'keep' : undefined;
}

/** `[...]` or `(…)`: the bracket opens right before the stops. */
function isOmission(gap: Gap): boolean {
  const opener = gap.text.charCodeAt(gap.mark - 1);
  const closer = gap.text.charCodeAt(gap.close);
  return (opener === 0x5b && closer === 0x5d) || (opener === 0x28 && closer === 0x29);
}

/** `(توفي 1960 م.) في`: a bracket of mid-sentence closes behind the stop; the sentence goes on, but before و. */
function endsRemark(gap: Gap): boolean {
  const { text } = gap;
  if (text.charCodeAt(gap.close) !== 0x29 || gap.after.startsWith('و')) return false;
  const from = Math.max(gap.start, gap.mark - REACH);
  const open = from + text.slice(from, gap.mark).lastIndexOf('(');
  if (open <= gap.start || text.charCodeAt(open) !== 0x28) return false;
  let before = open - 1;
  while (before > gap.start && isSpace(text.charCodeAt(before))) before -= 1;
  return isWordUnit(text.charCodeAt(before));
}

/** A short bracket behind the quotation, closed by the stop that belongs to both. */
function isReference(gap: Gap): boolean {
  const limit = Math.min(gap.limit, gap.next + 60);
  for (let i = gap.next + 1; i < limit; i += 1) {
    const unit = gap.text.charCodeAt(i);
    if (unit === 0x2e || unit === 0x21 || unit === 0x3f) return false;
    if (unit === 0x29) return i + 1 < gap.limit && '.,;،؛'.includes(gap.text[i + 1]!);
  }
  return false;
}

/** Inside round brackets that opened in mid-sentence and close before it goes on. */
function insideRemark(gap: Gap): boolean {
  const { text } = gap;
  let open = -1;
  const from = Math.max(gap.start, gap.mark - REACH);
  for (let i = gap.mark - 1; i >= from && open < 0; i -= 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x29) return false;
    if (unit === 0x28) open = i;
  }
  if (open <= gap.start) return false;
  for (let i = gap.close; i < gap.end; i += 1) if (text.charCodeAt(i) === 0x29) return false;
  const to = Math.min(gap.limit, gap.next + REACH);
  for (let i = gap.next; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x28) return false;
    if (unit !== 0x29) continue;
    let after = i + 1;
    while (after < gap.limit && isSpace(text.charCodeAt(after))) after += 1;
    const next = text[after] ?? '';
    return /[\p{Ll}\p{Lo},;:،؛.]/u.test(next);
  }
  return false;
}
