import { SAID } from '@muqabala/core/document';
import type { FastifyInstance } from 'fastify';
import type { WorkPool } from './pool.ts';
import { type CheckedLine, type CrowdinRequest, type CrowdinResponse, crowdinRequest } from './schemas.ts';

/** Translations that Crowdin may send at once. */
const BATCH = 50;

/**
 * Answers Crowdin's External QA check (module `external-qa-check`: `runQaCheckUrl` and `getBatchSizeUrl`). A
 * translation passes when nothing is found in it; of other languages than Arabic and English everything passes, as
 * nothing is known of them.
 */
export function crowdin(app: FastifyInstance, pool: WorkPool): void {
  const size = async () => ({ data: { size: BATCH } });
  app.get('/crowdin/batch-size', size);
  app.post('/crowdin/batch-size', size);
  app.post('/crowdin/validate', async (request, reply) => {
    const { data } = crowdinRequest.parse(request.body, SAID);
    const { translations } = data;
    const passed = translations.map(({ id }) => ({ translationId: id, passed: true }));
    const languages = [data.sourceLanguage.id, data.targetLanguage.id].map((id) => id.split(/[-_]/)[0]!.toLowerCase());
    if ([...languages].sort().join() !== 'ar,en') return validated(passed);
    const { pairs, places } = pairsOf(data, languages as ['ar' | 'en', 'ar' | 'en']);
    if (pairs.length === 0) return validated(passed);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const outcome = await pool.run({ kind: 'check', body: { pairs, alone: true } }, gone.signal);
    if ('refused' in outcome) return reply.code(503).send({ error: { message: outcome.refused.message } });
    if ('problem' in outcome) return reply.code(422).send({ error: { message: outcome.problem.message } });
    const checked = (JSON.parse(outcome.json) as { readonly pairs: readonly CheckedLine[] }).pairs;
    const validations: CrowdinResponse['data']['validations'] = [...passed];
    for (const { pair, findings } of checked) {
      const at = places[pair]!;
      if (findings.length === 0) continue;
      const message = findings.map(({ explanation }) => explanation).join(' ');
      validations[at] = { translationId: translations[at]!.id, passed: false, error: { message } };
    }
    return validated(validations);
  });
}

function validated(validations: CrowdinResponse['data']['validations']): CrowdinResponse {
  return { data: { validations } };
}

/** Pairs each translation with its source string; plural forms, which are no one text, are left out. */
function pairsOf({ strings, translations }: CrowdinRequest['data'], [from, to]: readonly ['ar' | 'en', 'ar' | 'en']) {
  const sources = new Map(strings.map(({ id, text }) => [id, text]));
  const pairs = [];
  const places: number[] = [];
  for (const [i, { stringId, text }] of translations.entries()) {
    const source = sources.get(stringId);
    if (typeof source !== 'string') continue;
    pairs.push({ source: { content: source, language: from }, target: { content: text, language: to } });
    places.push(i);
  }
  return { pairs, places };
}
