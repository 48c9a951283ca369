/** Endings of a relative adjective (نسبة): feminine, dual, sound plurals; both cases. */
const ENDINGS = ['', 'ة', 'ون', 'ين', 'ان', 'ات', 'تين', 'تان'];

/**
 * Returns the forms of nationalities given as `masculine;other masculine+broken plural;…`, with and without the
 * article; broken plurals stay as they are. In adjectives of two words (`جنوب أفريقي`, `كوري جنوبي`) both take the
 * article and the feminine.
 */
export function inflectNationality(written: string): string[] {
  const [singular = '', ...broken] = written.split('+');
  const forms: string[] = [];
  for (const name of singular.split(';').filter((form) => form !== '')) {
    const words = name.split(' ');
    if (words.length === 2 && words.every((word) => word.endsWith('ي'))) {
      for (const ending of ['', 'ة', 'ين', 'ون']) {
        const inflected = words.map((word) => word + ending);
        forms.push(inflected.join(' '), inflected.map((word) => `ال${word}`).join(' '));
      }
      continue;
    }
    if (!name.endsWith('ي')) {
      forms.push(name);
      continue;
    }
    for (const ending of ENDINGS) {
      forms.push(name + ending);
      if (words.length === 1) forms.push(`ال${name}${ending}`);
      else if (words.length === 2) forms.push(`ال${name.replace(' ', ' ال')}${ending}`, `ال${name}${ending}`);
    }
  }
  for (const plural of broken.flatMap((part) => part.split(';'))) if (plural !== '') forms.push(plural);
  return forms;
}
