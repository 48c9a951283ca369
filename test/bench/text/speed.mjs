// Prints MB of text a second of processor time through all stages of reading, as JSON: node speed.mjs FILE, where FILE
// holds [{ ar, en }, …]. Plain JavaScript over the built packages: what runs TypeScript on the fly wraps every function
// in a name and is slower.
import { readFileSync } from 'node:fs';
import { detectLanguage, findNames, findValues, segmentText } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';

const LANGUAGES = ['ar', 'en'];
const pairs = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** Names are read from both texts together; their time is shared out by length. The first rounds count for nothing. */
function speed(list, passed, rounds) {
  const bytes = { ar: 0, en: 0 };
  const cpu = { ar: 0, en: 0 };
  let together = 0;
  for (let round = 0; round < passed + rounds; round += 1)
    for (const pair of list) {
      const spent = {};
      for (const language of LANGUAGES) spent[language] = timed(() => stages(pair[language], language));
      const texts = LANGUAGES.map((language) => ({ id: language, language, content: pair[language] }));
      const both = timed(() => findNames(texts, tables));
      if (round < passed) continue;
      together += both;
      for (const language of LANGUAGES) {
        bytes[language] += Buffer.byteLength(pair[language]);
        cpu[language] += spent[language];
      }
    }
  const shared = together / (bytes.ar + bytes.en);
  const rate = (language) => 1 / (cpu[language] / bytes[language] + shared);
  return { ar: rate('ar'), en: rate('en'), both: (bytes.ar + bytes.en) / (cpu.ar + cpu.en + together) };
}

function stages(content, language) {
  detectLanguage(content);
  for (const _ of segmentText(content, language)) {
    // Drawn, not kept.
  }
  findValues(content, language, tables, { date: '2020-05-01' });
}

function timed(work) {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

const whole = Object.fromEntries(
  LANGUAGES.map((language) => [language, pairs.map((pair) => pair[language]).join('\n')]),
);
process.stdout.write(
  JSON.stringify({ first: speed(pairs, 1, 5), warm: speed(pairs, 0, 10), whole: speed([whole], 1, 5) }),
);
