import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long things may take, in milliseconds, and how many sockets there may be. */
export interface SocketLimits {
  readonly headers: number;
  /** A whole request, which may have half a gigabyte of body. */
  readonly request: number;
  /** A socket on which nothing moves, be it that nobody reads the answer. */
  readonly still: number;
  readonly check: number;
  readonly most: number;
}

/** More sockets than the tabs of one person ever need, few enough that files can always be opened beside them. */
export const SOCKET_LIMITS: SocketLimits = {
  headers: 10_000,
  request: 120_000,
  still: 60_000,
  check: 2_000,
  most: 200,
};

/** Returns the limits as `createServer` takes them. */
export function socketOptions({ headers, request, check }: SocketLimits) {
  return { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: check };
}

/**
 * Sees to it that nobody who holds sockets open keeps the person's own tabs out: those that send or read too slowly are
 * closed, and when there are too many the oldest that has not shown the key goes. Returns what marks a socket as one
 * that has.
 */
export function limitSockets(server: Server, { still, most }: SocketLimits): (socket: Socket) => void {
  const strangers = new Set<Socket>();
  let count = 0;
  server.setTimeout(still);
  server.on('connection', (socket) => {
    count += 1;
    strangers.add(socket);
    socket.once('close', () => {
      count -= 1;
      strangers.delete(socket);
    });
    if (count <= most) return;
    const [oldest] = strangers;
    strangers.delete(oldest!);
    oldest!.destroy();
  });
  return (socket) => strangers.delete(socket);
}
