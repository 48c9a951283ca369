import { MuqabalaError, type PlainProblemCode, type Problem } from '@muqabala/core/problems';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';

/** Answers with what is wrong and what to do. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: PlainProblemCode,
  message: string,
  remedy: string,
): FastifyReply {
  return reply.code(status).send({ code, message, remedy } satisfies Problem);
}

/** The statuses of the framework that a client can do something about. */
const REMEDIES: Readonly<Record<string, readonly [code: PlainProblemCode, message: string, remedy: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    'body-too-large',
    'The body is larger than is taken here.',
    'Send less at once, or start the service with a larger --max-body.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'type-refused',
    'Only application/json is taken.',
    'Send JSON with this content-type.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'request-invalid',
    'The body has not the length that its header says.',
    'Send it again.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['request-invalid', 'The body is empty.', 'Send one JSON object.'],
};

/** Answers for whatever was thrown; a fault of the program is told to standard error, and its reason to nobody else. */
export function answerError(error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof MuqabalaError)
    return reply.code((error as { readonly statusCode?: number }).statusCode ?? 422).send(error.problem);
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    const place = issue!.path.map(String).join('.');
    return reply.code(400).send({
      code: 'request-invalid',
      ...(place === '' ? {} : { place }),
      message: `${issue!.message}.`,
      remedy: 'GET /openapi.json says what a request looks like.',
    } satisfies Problem);
  }
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>;
  const known = REMEDIES[code];
  if (known !== undefined) return refuse(reply, statusCode, ...known);
  if (statusCode < 500) return refuse(reply, statusCode, 'request-invalid', error.message, 'Mend the request.');
  // Whoever asked is gone: nobody is to be answered, and nothing has failed.
  if (code === 'ERR_STREAM_PREMATURE_CLOSE') return reply;
  process.stderr.write(`muqabala: A fault of the program, not of the request: ${error.message}\n`);
  return refuse(reply, 500, 'server-fault', 'The program failed.', 'Try again, and report it when it stays so.');
}
