import type { Log } from '../log.ts';
import { makeContent } from '../pairs/index.ts';
import { makeXmlReader } from '../xml/index.ts';
import type { Catalogue, Entry } from './types.ts';

/**
 * Reads the resources of an Android app: strings, lists (`name[0]`) and plural forms (`name#few`); tags and `xliff:g`
 * are codes.
 */
export function catalogueOfAndroid(text: string, log: Log, place: string | undefined): Catalogue {
  const entries: Entry[] = [];
  let list: { readonly name: string; readonly tag: string; count: number } | undefined;
  let content: ReturnType<typeof makeContent> | undefined;
  let key = '';
  let isForTranslation = true;
  let inner: Array<{ readonly name: string; readonly code?: string[] }> = [];
  let size = 0;
  const xml = makeXmlReader(
    {
      open(name, attributes) {
        if (content !== undefined) {
          if (name === 'g' && inner.every((one) => one.code === undefined)) inner.push({ name, code: [] });
          else {
            inner.push({ name });
            content.code('open', undefined, tagOf(name, attributes));
          }
          return;
        }
        if (name === 'string-array' || name === 'plurals') {
          list = { name: attributes['name'] ?? '', tag: name, count: 0 };
          isForTranslation = attributes['translatable'] !== 'false';
        } else if (name === 'string' || (name === 'item' && list !== undefined)) {
          if (name === 'string') isForTranslation = attributes['translatable'] !== 'false';
          key = list === undefined ? (attributes['name'] ?? '') : itemKey(list, attributes['quantity']);
          content = makeContent();
          inner = [];
          size = 0;
        }
      },
      text(piece) {
        if (content === undefined) return;
        size += piece.length;
        if (size > 1 << 24) throw xml.broken('A string has more than 16 million characters.');
        const code = inner.find((one) => one.code !== undefined)?.code;
        if (code === undefined) content.text(piece);
        else code.push(piece);
      },
      close(name) {
        if (content === undefined) {
          if (name === list?.tag) list = undefined;
        } else if (inner.length > 0) {
          const { name: tag, code } = inner.pop()!;
          if (code === undefined) content.code('close', undefined, `</${tag}>`);
          else content.code('code', undefined, code.join(''));
        } else {
          const { content: words, placeholders } = content.end(true);
          content = undefined;
          entries.push({
            key,
            ...unescaped(words, placeholders),
            ...(isForTranslation ? {} : { isForTranslation: false }),
          });
        }
      },
    },
    log,
    place,
  );
  xml.push(text);
  xml.end();
  return { entries };
}

function itemKey(list: { readonly name: string; count: number }, quantity: string | undefined): string {
  const index = list.count;
  list.count += 1;
  return quantity === undefined ? `${list.name}[${index}]` : `${list.name}#${quantity}`;
}

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}>`;
}

/**
 * Android's own escapes (`\'`, `\n`, `\u0041`) undone, and quotation marks that only keep white space taken away; codes
 * move along.
 */
function unescaped(text: string, placeholders: Entry['placeholders']): Pick<Entry, 'content' | 'placeholders'> {
  const moved = (placeholders ?? []).map((one) => ({ ...one }));
  if (!/[\\"]/.test(text)) return { content: text, ...(moved.length === 0 ? {} : { placeholders: moved }) };
  let content = '';
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (moved[next]?.place === at) {
      moved[next]!.place = content.length;
      next += 1;
    }
    const hex = text[at] === '\\' ? /^\\u([\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[1] : undefined;
    if (hex !== undefined) {
      content += String.fromCharCode(Number.parseInt(hex, 16));
      at += 5;
    } else if (text[at] === '\\') {
      at += 1;
      content += text[at] === 'n' ? '\n' : text[at] === 't' ? '\t' : (text[at] ?? '');
    } else if (text[at] !== '"') content += text[at];
  }
  return { content, ...(moved.length === 0 ? {} : { placeholders: moved }) };
}
