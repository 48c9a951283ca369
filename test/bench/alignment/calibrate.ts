// Learns the weights of packages/core/src/alignment/confidence.ts from out-of-fold links of the development data:
//   npx tsx --conditions=muqabala-source test/bench/alignment/calibrate.ts

import { readPair } from '../../../packages/core/src/alignment/model/pair.ts';
import { describeLinks, searchPair } from '../../../packages/core/src/alignment/search.ts';
import { benchData } from '../data.ts';
import { FOLDS, foldOf } from '../folds.ts';
import { CONDITIONS, readCases } from './cases.ts';
import { calibrationError, type Judged, reliabilityChart } from './reliability.ts';

interface Row {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly fold: string;
}

const folder = benchData();
if (folder !== undefined) {
  const rows: Row[] = [];
  for (const condition of CONDITIONS) {
    for (const one of readCases(folder, condition)) {
      const pair = readPair(one.source, one.target, one.lexicon);
      const found = searchPair(pair, {});
      const gold = new Set(one.gold.map((link) => `${link.source.join()}|${link.target.join()}`));
      const list = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k).join();
      for (const { bead, features } of describeLinks(found))
        rows.push({
          features,
          right: gold.has(`${list(bead.i, bead.m)}|${list(bead.j, bead.n)}`),
          fold: condition === 'gold' || condition === 'long' ? 'other' : foldOf(one.name),
        });
    }
  }
  const judged: Judged[] = [];
  for (const fold of [...Array(FOLDS).keys()].map(String).concat('other')) {
    const weights = fitLogistic(rows.filter((row) => row.fold !== fold));
    for (const row of rows)
      if (row.fold === fold) judged.push({ confidence: probability(weights, row.features), right: row.right });
  }
  console.log(`${rows.length} links, expected calibration error across folds ${calibrationError(judged).toFixed(4)}`);
  for (const line of reliabilityChart(judged)) console.log(line);
  console.log(`[${[...fitLogistic(rows)].map((weight) => Math.round(weight * 1000) / 1000).join(', ')}]`);
}

function probability(weights: Float64Array, features: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k += 1) sum += weights[k]! * features[k]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Logistic regression by Newton's method, with a weak pull to zero. */
function fitLogistic(rows: readonly Row[]): Float64Array {
  const size = rows[0]!.features.length;
  const weights = new Float64Array(size);
  for (let round = 0; round < 12; round += 1) {
    const gradient = Float64Array.from(weights, (weight) => -weight);
    const hessian = Array.from({ length: size }, (_, k) => {
      const line = new Float64Array(size);
      line[k] = 1;
      return line;
    });
    for (const { features, right } of rows) {
      const p = probability(weights, features);
      const spread = p * (1 - p);
      for (let k = 0; k < size; k += 1) {
        gradient[k]! += ((right ? 1 : 0) - p) * features[k]!;
        for (let l = 0; l < size; l += 1) hessian[k]![l]! += spread * features[k]! * features[l]!;
      }
    }
    const step = solve(hessian, gradient);
    for (let k = 0; k < size; k += 1) weights[k]! += step[k]!;
  }
  return weights;
}

/** Solves a system of linear equations by elimination; the matrix is positive definite. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const out = right.slice();
  for (let k = 0; k < size; k += 1) {
    for (let row = k + 1; row < size; row += 1) {
      const factor = matrix[row]![k]! / matrix[k]![k]!;
      for (let column = k; column < size; column += 1) matrix[row]![column]! -= factor * matrix[k]![column]!;
      out[row]! -= factor * out[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k -= 1) {
    for (let column = k + 1; column < size; column += 1) out[k]! -= matrix[k]![column]! * out[column]!;
    out[k]! /= matrix[k]![k]!;
  }
  return out;
}
