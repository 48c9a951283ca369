import { matchValues, type ValueMatch, type ValueMention } from '../mentions/index.ts';
import { hiddenFigures, isRounded, numberMismatch, opposedBounds } from './03-number-mismatch.ts';
import { currencyMismatch, isOtherCurrency } from './04-currency-mismatch.ts';
import { isOtherUnit, unitMismatch } from './05-unit-mismatch.ts';
import { dateMismatch, isEraAlone, isOtherDate } from './06-date-mismatch.ts';
import { isNumberMissed, numberMissing } from './07-number-missing.ts';
import { numberAdded } from './08-number-added.ts';
import { dateMissing, isDate, isDateMissed, isNamesake } from './09-date-missing.ts';
import { dateAdded } from './10-date-added.ts';
import type { Kind } from './catalogue.ts';
import { type PairFinding, type PairSide, spanOf, type ValuePair } from './finding.ts';
import { Wording } from './wording.ts';

/**
 * Returns the values of a pair that differ and, of a translation, those that are missing or were added, and how all of
 * them pair.
 */
export function valueFindings(
  source: PairSide,
  target: PairSide,
  isTranslation: boolean,
): { readonly findings: PairFinding[]; readonly match: ValueMatch } {
  const match = matchValues(source.values, target.values);
  if (source.values.length === 0 && target.values.length === 0) return { findings: [], match };
  const check = new ValueCheck({ source, target, match });
  check.changed();
  check.hidden();
  check.opposed();
  if (isTranslation) check.left();
  return { findings: check.findings, match };
}

/** Returns what two values that differ are a case of. */
export function differenceOf(a: ValueMention, b: ValueMention): Kind {
  if (isDate(a) || isDate(b)) return isOtherDate(a, b) ? dateMismatch : numberMismatch;
  if (isOtherCurrency(a, b)) return currencyMismatch;
  return isOtherUnit(a, b) ? unitMismatch : numberMismatch;
}

/** The findings about the values of one pair, each value in one of them at most. */
class ValueCheck {
  readonly findings: PairFinding[] = [];
  readonly #pair: ValuePair;
  readonly #usedSource = new Set<number>();
  readonly #usedTarget = new Set<number>();
  readonly #inSource: Wording;
  readonly #inTarget: Wording;

  constructor(pair: ValuePair) {
    this.#pair = pair;
    this.#inSource = new Wording(pair.source.content);
    this.#inTarget = new Wording(pair.target.content);
  }

  /** Values of one kind that differ. */
  changed(): void {
    const { source, target, match } = this.#pair;
    for (const { source: i, target: k } of match.changed) {
      const [a, b] = [source.values[i]!, target.values[k]!];
      const isWell = isRounded(a, b) || isEraAlone(source.content, a, b) || isEraAlone(target.content, b, a);
      if (!isWell && (!isWorthComparing(a, b) || isNamesake(a, this.#inTarget) || isNamesake(b, this.#inSource)))
        continue;
      this.#use(i, k);
      if (!isWell) this.#tell(differenceOf(a, b), a.exact === false || b.exact === false ? 0.7 : 0.9, a, b);
    }
  }

  /** Figures whose counterparts hide behind other values. */
  hidden(): void {
    const { source, target } = this.#pair;
    for (const { source: i, target: k } of hiddenFigures(this.#pair)) {
      if (this.#usedSource.has(i) || this.#usedTarget.has(k)) continue;
      this.#use(i, k);
      this.#tell(numberMismatch, 0.8, source.values[i]!, target.values[k]!);
    }
  }

  /** Bounds of one value that oppose each other. */
  opposed(): void {
    for (const [a, b] of opposedBounds(this.#pair)) this.#tell(numberMismatch, 0.75, a, b);
  }

  /** Values that one side alone has. */
  left(): void {
    const { source, target, match } = this.#pair;
    for (const i of match.source) {
      const value = source.values[i]!;
      if (!this.#usedSource.has(i) && isMissed(value, this.#inSource, this.#inTarget))
        this.#tell(isDate(value) ? dateMissing : numberMissing, 0.6, value, undefined);
    }
    for (const k of match.target) {
      const value = target.values[k]!;
      if (!this.#usedTarget.has(k) && isMissed(value, this.#inTarget, this.#inSource))
        this.#tell(isDate(value) ? dateAdded : numberAdded, 0.6, undefined, value);
    }
  }

  #use(i: number, k: number): void {
    this.#usedSource.add(i);
    this.#usedTarget.add(k);
  }

  #tell(kind: Kind, confidence: number, a: ValueMention | undefined, b: ValueMention | undefined): void {
    const { code, severity } = kind;
    this.findings.push({
      code,
      severity,
      confidence,
      ...(a === undefined ? {} : { source: [spanOf(a)] }),
      ...(b === undefined ? {} : { target: [spanOf(b)] }),
      ...(a === undefined ? {} : { expected: a }),
      ...(b === undefined ? {} : { found: b }),
    });
  }
}

/** Whether a value without an answer says enough to be missed, and the other side does not say it otherwise. */
function isMissed(value: ValueMention, own: Wording, other: Wording): boolean {
  return isDate(value) ? isDateMissed(value, own, other) : isNumberMissed(value, own, other);
}

/** What the wording only implies says nothing against a value of another kind. */
function isWorthComparing(a: ValueMention, b: ValueMention): boolean {
  const isImplied = (value: ValueMention) => 'by' in value && value.by !== undefined;
  return a.kind === b.kind || !(isImplied(a) || isImplied(b));
}
