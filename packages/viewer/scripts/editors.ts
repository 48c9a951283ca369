import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeManifest } from './manifest.ts';

// What editors read of the elements, made from the manifest; writes all three files:
//   npx tsx --conditions=muqabala-source scripts/editors.ts

interface Named {
  readonly name: string;
  readonly description: string;
}

interface Typed extends Named {
  readonly type: { readonly text: string };
}

interface Declaration extends Named {
  readonly tagName: string;
  readonly attributes: readonly Typed[];
  readonly members: ReadonlyArray<Typed & { readonly kind: string }>;
  readonly events: readonly Typed[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const manifest = new URL('../package.json', import.meta.url);

function declarations(): Declaration[] {
  const { modules } = makeManifest() as { modules: ReadonlyArray<{ declarations: readonly Declaration[] }> };
  return modules.flatMap((module) => module.declarations);
}

/** The words that an attribute takes, where its type lists them. */
function valuesOf({ type }: Typed): string[] {
  return [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
}

const described = ({ name, description }: Named) => ({ name, description });

/** Returns HTML custom data 1.1, which Visual Studio Code takes by `html.customData`. */
export function makeCustomData(): object {
  return {
    version: 1.1,
    tags: declarations().map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map((attribute) => {
        const values = valuesOf(attribute);
        return {
          ...described(attribute),
          ...(values.length === 0 ? {} : { values: values.map((name) => ({ name })) }),
        };
      }),
    })),
  };
}

/** Returns web-types, which the editors of JetBrains find by `web-types` of the package's manifest. */
export function makeWebTypes(): object {
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name: string; version: string };
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: declarations().map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map((attribute) => ({
            ...described(attribute),
            value: { type: attribute.type.text },
          })),
          slots: element.slots.map(described),
          js: {
            properties: element.members
              .filter(({ kind }) => kind === 'field')
              .map((field) => ({ ...described(field), type: field.type.text })),
            events: element.events.map(described),
          },
          css: {
            parts: element.cssParts.map(described),
            properties: element.cssProperties.map(described),
          },
        })),
      },
    },
  };
}

/** What is written, by the name of its file. */
export const FILES: Readonly<Record<string, () => object>> = {
  'custom-elements.json': makeManifest,
  'vscode.html-custom-data.json': makeCustomData,
  'web-types.json': makeWebTypes,
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, make] of Object.entries(FILES))
    writeFileSync(new URL(`../${file}`, import.meta.url), `${JSON.stringify(make(), null, 2)}\n`);
