/** A piece of Arabic text and its English counterpart: a sentence pair or a dictionary entry. */
export interface TrainingPair {
  readonly arabic: string;
  readonly english: string;
  /** How much the pair counts against others; 1 by default. */
  readonly weight?: number;
}
