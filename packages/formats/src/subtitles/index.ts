export { pairByTime } from './pair.ts';
export type { Cue } from './read.ts';
export { joinedSpeech, readSubtitles, speechOf, utterancesOf } from './read.ts';
export { makeSubtitleWriter } from './write.ts';
