export type { Maker, Properties } from './schema.ts';
export { makerSchema, propertiesSchema } from './schema.ts';
