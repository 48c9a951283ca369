export { type Asked, type AskOptions, askReader, type Estimate, estimate, type Progress } from './ask.ts';
export { type Cache, cacheFolder, fileCache } from './cache.ts';
export { type Fault, isLoopback, type ReaderSettings } from './client.ts';
export { makeTrial, sayAlways, scoreTrial, type Trial, type TrialScore } from './trial/index.ts';
