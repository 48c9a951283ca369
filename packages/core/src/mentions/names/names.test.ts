import { tables } from '@muqabala/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicNameInText, findNames, nameInText, nameSimilarity, relateEntities, SAME_NAME } from './index.ts';

const read = (ar: string, ...en: string[]) =>
  findNames(
    [{ id: 'ar', language: 'ar', content: ar }, ...en.map((content, i) => ({ id: `en${i}`, language: 'en', content }))],
    tables,
  );
const entities = (content: string, language = 'en') =>
  findNames([{ id: 'x', language, content }], tables)[0]!.map((name) => name.entity);

describe('nameSimilarity', () => {
  it.each([
    ['توكاييف', 'Tokayev'],
    ['الخامنئي', 'Khamenei'],
    ['شكسبير', 'Shakespeare'],
    ['عبد الله', 'Abdullah'],
    ['مصطفى', 'Mostafa'],
    ['كافانو', 'Kavanaugh'],
    ['قاسم جومارت توكاييف', 'Kassym-Jomart Tokayev'],
  ])('takes %s for %s', (arabic, latin) => {
    expect(nameSimilarity(arabic, latin)).toBeGreaterThan(SAME_NAME);
  });

  it.each([
    ['شأن', 'China'],
    ['بعد', 'But'],
    ['كان', 'Khan'],
    ['تخص', 'This'],
    ['الرئيس', 'Tokayev'],
    ['بوتين', 'Biden'],
  ])('keeps %s and %s apart', (arabic, latin) => {
    expect(nameSimilarity(arabic, latin)).toBeLessThan(SAME_NAME);
  });

  it('stays between 0 and 1 for any strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const similarity = nameSimilarity(a, b);
        return similarity >= 0 && similarity <= 1;
      }),
    );
  });
});

describe('findNames', () => {
  it('gives one entity to a name in both scripts, whole or surname alone, with proclitics', () => {
    const [ar, en] = read(
      'التقت المديرة ماريان دوبوفسكي بالوزير. وقالت دوبوفسكي إن الأمر لدوبوفسكي وحدها.',
      'The director, Marianne Dubovsky, met the minister. It was up to Dubovsky alone, she said.',
    );
    expect(ar!.map((name) => name.entity)).toEqual(Array(3).fill('name:marianne-dubovsky'));
    expect(new Set(en!.map((name) => name.entity))).toEqual(new Set(['name:marianne-dubovsky']));
  });

  it('leaves proclitics out of the span', () => {
    const text = 'وصل إلى باريس ثم بطهران وللعراق';
    const names = findNames([{ id: 'x', language: 'ar', content: text }], tables)[0]!;
    expect(names.map((name) => text.slice(name.start, name.end))).toEqual(['باريس', 'طهران', 'لعراق']);
  });

  it('knows acronyms, full names and their Arabic spellings as one organisation', () => {
    const [ar, en] = read(
      'قال الناتو إن حلف شمال الأطلسي ومنظمة شنغهاي للتعاون يتشاوران',
      'NATO (North Atlantic Treaty Organization) consults with the Shanghai Cooperation Organization',
    );
    expect(ar!.map((name) => name.entity)).toEqual(['organisation:NATO', 'organisation:NATO', 'organisation:SCO']);
    expect(en!.map((name) => name.entity)).toEqual(['organisation:NATO', 'organisation:NATO', 'organisation:SCO']);
  });

  it('reads acronyms that Arabic spells letter by letter', () => {
    const [ar] = read('قالت قناة كي دبليو إف تي إن', 'The station KWFTN said so.');
    expect(ar!.map((name) => name.entity)).toEqual(['name:kwftn']);
  });

  it('follows an office to its holder and leaves it open when there are two', () => {
    const [, one] = read('', 'Norwegian President Lars Holmberg arrived. The Norwegian president was tired.');
    expect(one!.filter((name) => name.by === 'coreference').map((name) => name.entity)).toEqual(['name:lars-holmberg']);
    const [, two] = read(
      '',
      'Norwegian President Lars Holmberg and Norwegian President Olga Brandt met. The Norwegian president was tired.',
    );
    expect(two!.filter((name) => name.by === 'coreference')).toEqual([]);
  });

  it('does not take words at the beginning of a sentence or in a heading for names', () => {
    expect(entities('Noting the delay, he left. Fortunately it rained. But nothing came of it.')).toEqual([]);
    expect(entities('New Ways to Improve the Quality of School Meals\nThey met.')).toEqual([]);
  });

  it('keeps Us and us, Turkey and turkeys apart', () => {
    expect(entities('They told us that the US was far away.')).toEqual(['region:US']);
  });

  it('takes spelling variants of one language for one name', () => {
    const [, first, second] = read('', 'Then Qanat Beisembaev spoke.', 'Then Kanat Beisembayev spoke.');
    expect(first!.map((name) => name.entity)).toEqual(second!.map((name) => name.entity));
  });

  it('does not take everyday Arabic words for names', () => {
    const [ar] = read('كان ذلك بعد أن شأن هذا الأمر', 'China and Khan. But This');
    expect(ar).toEqual([]);
  });

  it('gives spans inside the text that hold whole characters, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const texts = [a, b];
        return read(a, b).every((names, t) =>
          names.every(
            ({ start, end }) =>
              start >= 0 &&
              start < end &&
              end <= texts[t]!.length &&
              !/[\ud800-\udbff]$/.test(texts[t]!.slice(start, end)),
          ),
        );
      }),
    );
  });
});

describe('relateEntities', () => {
  it('tells demonyms, capitals and offices from the country itself', () => {
    expect(relateEntities('region:IR', 'region:IR')).toBe('same');
    expect(relateEntities('nationality:IR', 'region:IR')).toBe('demonym');
    expect(relateEntities('region:IR', 'capital:IR')).toBe('capital');
    expect(relateEntities('office:KZ.president', 'nationality:KZ')).toBe('title');
    expect(relateEntities('region:IR', 'region:IQ')).toBeUndefined();
    expect(relateEntities('name:a', 'name:b')).toBeUndefined();
  });
});

describe('nameInText', () => {
  it('finds a name by sound and by table, and not another one', () => {
    const text = 'زار كينيدي مقر الأمم المتحدة في جنيف وبرفقته وفد ألماني';
    expect(nameInText('Kennedy', text, tables)).toMatchObject({ start: 4, end: 10, by: 'match' });
    expect(nameInText('Geneva', text, tables)?.by).toBe('table');
    expect(nameInText('UN', text, tables)?.similarity).toBe(1);
    expect(nameInText('Germany', text, tables)?.by).toBe('table');
    expect(nameInText('Thatcher', text, tables)).toBeUndefined();
    expect(nameInText('Zurich', text, tables)).toBeUndefined();
  });

  it('finds a name in words that lost their spaces', () => {
    expect(nameInText('Pompeo', 'وصرحوزيرالخارجيةبومبيوبذلكللصحافة', tables)).toBeDefined();
  });

  it('works the other way round', () => {
    expect(arabicNameInText('كينيدي', 'Then Kennedy left for Geneva.', tables)).toMatchObject({ start: 5, end: 12 });
    expect(arabicNameInText('بجنيف', 'Then Kennedy left for Geneva.', tables)?.by).toBe('table');
    expect(arabicNameInText('تاتشر', 'Then Kennedy left for Geneva.', tables)).toBeUndefined();
  });
});
