/**
 * What a `tu` or `tuv` says of itself beside its id and language: kept as properties by these names, and written as
 * attributes again.
 */
export const UNIT_ATTRIBUTES = [
  'creationdate',
  'creationid',
  'changedate',
  'changeid',
  'lastusagedate',
  'usagecount',
  'creationtool',
  'creationtoolversion',
  'datatype',
  'o-tmf',
  'segtype',
] as const;
