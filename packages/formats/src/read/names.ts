/** What first lines and records call the two sides where they name no language. */
const SOURCES = words(
  'source,src,original,original text,source text,source segment,source string,source sentence,source term,المصدر,الأصل,النص الأصلي',
);
const TARGETS = words(
  'target,trg,tgt,translation,translated,translated text,translation text,target text,target segment,target string,target sentence,target term,الهدف,الترجمة,النص المترجم',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(','));
}

/** Returns which side a column or field is named for (`sourceString`, `target_text`); undefined for neither. */
export function sideNamed(name: string): 'source' | 'target' | undefined {
  const plain = name
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  if (SOURCES.has(plain)) return 'source';
  return TARGETS.has(plain) ? 'target' : undefined;
}
