import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HowToAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Says nothing at all. */
  readonly silent?: boolean;
  /** Never stops answering. */
  readonly endless?: boolean;
  /** Closes the connection in place of an answer. */
  readonly cut?: boolean;
}

export interface Receiver {
  readonly url: string;
  readonly port: number;
  /** The next answers, in turn; the last one stays. Back to 200 before each test. */
  answerWith(...answers: HowToAnswer[]): void;
  received(path?: string): Received[];
  connections(): number;
  /** True when an endless answer was cut off by the other side. */
  endlessCut(): boolean;
}

/** A real HTTP server on loopback, in the place of somebody else's. */
export function withReceiver(): () => Receiver {
  let answers: HowToAnswer[] = [{}];
  let received: Received[] = [];
  let connections = 0;
  let endlessCut = false;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
      respond(response, answer, () => {
        endlessCut = true;
      });
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  });
  beforeEach(() => {
    answers = [{}];
    received = [];
    connections = 0;
    endlessCut = false;
  });
  return () => {
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      answerWith: (...next) => {
        answers = [...next];
      },
      received: (path) => received.filter((one) => path === undefined || one.path === path),
      connections: () => connections,
      endlessCut: () => endlessCut,
    };
  };
}

function respond(response: ServerResponse, answer: HowToAnswer, wasCut: () => void): void {
  if (answer.silent) return;
  if (answer.cut) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status ?? 200, answer.headers);
  if (!answer.endless) {
    response.end('ok');
    return;
  }
  const write = () => {
    while (response.write('x'.repeat(16_384)));
  };
  response.on('drain', write);
  response.on('close', wasCut);
  write();
}
