import { z } from 'zod';
import * as schemas from './schemas.ts';

const COMPONENTS = {
  CheckRequest: schemas.checkRequest,
  CheckResponse: schemas.checkResponse,
  CheckedPair: schemas.checkedPair,
  AlignRequest: schemas.alignRequest,
  AlignedDocument: schemas.alignResponse,
  SegmentRequest: schemas.segmentRequest,
  SegmentResponse: schemas.segmentResponse,
  MentionsRequest: schemas.mentionsRequest,
  MentionsResponse: schemas.mentionsResponse,
  CrowdinRequest: schemas.crowdinRequest,
  CrowdinResponse: schemas.crowdinResponse,
  Problem: schemas.problem,
} as const;

type Name = keyof typeof COMPONENTS;

/** What can go wrong with any work, by status. */
const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'The request is no JSON of this shape.',
  401: 'The token is missing or wrong.',
  403: 'The host or the origin is not one that is answered.',
  413: 'The body is larger than is taken.',
  415: 'The body is not application/json in UTF-8, or it is compressed.',
  422: 'The texts cannot be worked on.',
  429: 'This client has too many requests under way.',
  503: 'Too much work waits, or the work took too long.',
};

const reference = (name: Name) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: Name) => ({ 'application/json': { schema: reference(name) } });

/** Returns the description of the service in OpenAPI 3.1, made of the schemas that requests are checked by. */
export function openApi(version: string): object {
  const all = Object.fromEntries(
    Object.entries(COMPONENTS).map(([name, schema]) => {
      const { $schema, ...made } = z.toJSONSchema(schema as z.ZodType, {
        io: name.endsWith('Request') ? 'input' : 'output',
        unrepresentable: 'any',
      });
      return [name, made];
    }),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Muqabala', version, description: 'Aligns Arabic texts with English ones and says what differs.' },
    paths: {
      '/v1/check': work('check', 'Checks pairs that are aligned already.', 'CheckRequest', 'CheckResponse', {
        'application/x-ndjson': { schema: reference('CheckedPair') },
      }),
      '/v1/align': work('align', 'Aligns a text with its counterparts.', 'AlignRequest', 'AlignedDocument', {
        'application/x-ndjson': {
          schema: {
            anyOf: [
              { type: 'object', required: ['progress', 'step'] },
              { type: 'object', required: ['document'], properties: { document: reference('AlignedDocument') } },
            ],
          },
        },
      }),
      '/v1/segment': work('segment', 'Cuts a text into sentences.', 'SegmentRequest', 'SegmentResponse'),
      '/v1/mentions': work('mentions', 'Finds values and names in a text.', 'MentionsRequest', 'MentionsResponse'),
      '/crowdin/validate': work('crowdin', "Crowdin's External QA check.", 'CrowdinRequest', 'CrowdinResponse'),
      '/crowdin/batch-size': plain(
        'crowdinBatchSize',
        'How many translations Crowdin may send at once.',
        'application/json',
      ),
      '/health': plain('health', 'Whether the service takes work.', 'application/json'),
      '/metrics': plain('metrics', 'Figures for Prometheus.', 'text/plain'),
    },
    components: { schemas: all, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{}, { token: [] }],
  };
}

function work(operationId: string, summary: string, request: Name, response: Name, more: object = {}) {
  return {
    post: {
      operationId,
      summary,
      requestBody: { required: true, content: json(request) },
      responses: {
        200: { description: 'Done.', content: { ...json(response), ...more } },
        ...Object.fromEntries(
          Object.entries(PROBLEMS).map(([status, description]) => [status, { description, content: json('Problem') }]),
        ),
      },
    },
  };
}

function plain(operationId: string, summary: string, type: string) {
  return { get: { operationId, summary, responses: { 200: { description: 'Done.', content: { [type]: {} } } } } };
}
