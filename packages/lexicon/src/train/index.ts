export type { TrainingPair } from './pairs.ts';
export { type TrainOptions, trainWords } from './train.ts';
