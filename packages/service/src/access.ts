import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './problems.ts';

/** Names by which a machine calls itself. */
const OWN = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Keeps out who has no token, and pages of other sites: on this machine alone every other host name is refused (it may
 * lead here by its name server), and a page's origin is answered only when it was named.
 */
export function guard(
  app: FastifyInstance,
  { token, cors = [] }: { readonly token?: string | undefined; readonly cors?: readonly string[] },
  isLocal: boolean,
): void {
  const expected = token === undefined ? undefined : digest(token);
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers;
    if (isLocal && !OWN.test(host ?? ''))
      return refuse(reply, 403, 'host-refused', 'This host name is not answered.', 'Ask 127.0.0.1 or localhost.');
    if (origin !== undefined && !cors.includes(origin))
      return refuse(reply, 403, 'origin-refused', 'Pages of this origin are not answered.', 'Name it with --cors.');
    if (expected === undefined || request.url === '/health' || request.method === 'OPTIONS') return;
    if (!timingSafeEqual(digest(tokenOf(request)), expected)) {
      reply.header('www-authenticate', 'Bearer');
      return refuse(
        reply,
        401,
        'token-refused',
        'The token is missing or wrong.',
        'Send `authorization: Bearer TOKEN`.',
      );
    }
  });
}

/** Crowdin sends no header of ours: for it the token may stand in the address. */
function tokenOf(request: FastifyRequest): string {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const { token } = (request.url.startsWith('/crowdin/') ? request.query : {}) as { readonly token?: unknown };
  return typeof token === 'string' ? token : '';
}

/** Of one length, as a comparison in constant time needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
