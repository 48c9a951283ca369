// Stands in for i18next in the single file, for the part of it that `createMessages` uses; a test compares the two over
// every message.

type Resources = Readonly<Record<string, { readonly translation: object }>>;
type Values = Readonly<Record<string, string | number>>;

interface Options {
  readonly lng: string;
  readonly fallbackLng: string;
  readonly resources: Resources;
}

const compact = {
  /**
   * Returns an instance whose `t` looks a message up by its path, in the plural form of `count`, and puts values in;
   * else gives the key back.
   */
  createInstance() {
    const instance = {
      t: (key: string, _values?: Values): string => key,
      init({ lng, fallbackLng, resources }: Options) {
        instance.t = (key, values = {}) => {
          for (const language of [lng, fallbackLng]) {
            const messages = resources[language]!.translation;
            const text =
              'count' in values
                ? (find(messages, `${key}_${form(language, values)}`) ?? find(messages, key))
                : find(messages, key);
            if (text !== undefined)
              return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) =>
                name in values ? `${values[name]}` : slot,
              );
          }
          return key;
        };
      },
    };
    return instance;
  },
};

export default compact;

function form(language: string, { count }: Values): string {
  return new Intl.PluralRules(language).select(Number(count));
}

function find(messages: object, path: string): string | undefined {
  let at: unknown = messages;
  for (const name of path.split('.'))
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined;
  return typeof at === 'string' ? at : undefined;
}
