import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exampleDataset } from '../fixtures/example/dataset.js';

/** Answers one request for data; `before` is how many there were for the same path. */
export type FaultAnswer = (response: ServerResponse, before: number) => void;

/** A server of another site that answers as it should not. */
export interface FaultServer {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** What is answered, by path. A test adds its own. */
  readonly answers: Map<string, FaultAnswer>;
  /** How many requests there were, by path, with their methods and headers. */
  readonly requests: {
    readonly path: string;
    readonly method: string;
    readonly headers: IncomingHttpHeaders;
  }[];
  /** How many requests there were for a path. */
  readonly count: (path: string) => number;
  /** Stops answering: connections are refused from now on. */
  readonly close: () => Promise<void>;
}

export const GOOD = JSON.stringify(exampleDataset);

/** Sends a body with a status and headers. */
export const send =
  (body: string | Uint8Array, status = 200, headers: Record<string, string> = {}): FaultAnswer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(body);
  };

/** Answers each request in its turn, and all later ones as the last. */
export const inTurn =
  (...answers: readonly FaultAnswer[]): FaultAnswer =>
  (response, before) =>
    answers[Math.min(before, answers.length - 1)]?.(response, before);

/** Breaks the connection in the middle of a body, whose length was told or not. */
export const brokenOff =
  (lengthTold: boolean): FaultAnswer =>
  (response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(lengthTold ? { 'content-length': GOOD.length } : {}),
    });
    response.write(GOOD.slice(0, 500), () => response.destroy());
  };

/** Sends so many megabytes of JSON, and counts in `sent` how many went out. */
export const megabytes =
  (size: number, sent: { megabytes: number }, lengthTold: boolean): FaultAnswer =>
  (response) => {
    const length = size * 1_000_000;
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(lengthTold ? { 'content-length': length } : {}),
    });
    const chunk = Buffer.alloc(1_000_000, ' ');
    let left = size;
    const more = () => {
      if (response.destroyed) return;
      if (left === 0) {
        response.end();
        return;
      }
      left -= 1;
      sent.megabytes += 1;
      if (response.write(chunk)) setImmediate(more);
      else response.once('drain', more);
    };
    more();
  };

/** Starts the server on a free port. Every answer may be read by other sites, but those under `/closed/`. */
export async function startFaultServer(): Promise<FaultServer> {
  const answers = new Map<string, FaultAnswer>();
  const requests: FaultServer['requests'] = [];
  const count = (path: string) => requests.filter((each) => each.path === path).length;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    const before = count(path);
    requests.push({ path, method: request.method ?? '', headers: request.headers });
    if (!path.startsWith('/closed/')) response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
    (answers.get(path) ?? send('', 404))(response, before);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answers,
    requests,
    count,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
