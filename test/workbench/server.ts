import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Desk } from './desk-contract.ts';
import type { FaceFiles } from './face-bundle.ts';
import { FACE_PAGE, framePage } from './page.ts';
import { createSession, type Session } from './session.ts';
import { writeXlsx } from './xlsx.ts';

export interface ServerOptions {
  readonly desk: Desk;
  readonly face: FaceFiles;
  /** Milliseconds that each call from a page is held back, so that progress can be seen. */
  readonly latency: number;
  /** Called after every action, with nothing to wait for. */
  readonly changed: () => void;
}

const BODY_LIMIT = 20_000_000;

/** The workbench's server. It listens nowhere yet; see `listenLocally`. */
export function createWorkbenchServer(options: ServerOptions): Server {
  const session = createSession(options);
  return createServer((request, response) => {
    answer(request, response, options, session).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.end();
      else json(response, 500, { message });
    });
  });
}

/**
 * Listens on 127.0.0.1 only.
 * @param search true to take the next free port when this one is taken
 * @returns the port
 */
export function listenLocally(server: Server, port: number, search: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const attempt = (candidate: number) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && search && candidate < port + 50) attempt(candidate + 1);
        else reject(error);
      });
      server.listen(candidate, '127.0.0.1', () => {
        const address = server.address();
        server.removeAllListeners('error');
        resolve(typeof address === 'object' && address ? address.port : candidate);
      });
    };
    attempt(port);
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { desk, face }: ServerOptions,
  session: Session,
): Promise<void> {
  const host = request.headers.host ?? '';
  const local = /^(127\.0\.0\.1|localhost)(:\d+)?$/.exec(host);
  const origin = request.headers.origin;
  // Another site in the same browser, or a name that points here, gets nothing.
  if (!local || (origin && !/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin))) {
    return json(response, 403, { message: 'only this machine' });
  }
  // Pages of the add-on live on the other name of this machine: another origin, as on Google.
  const otherHost = host.replace(local[1] ?? '', local[1] === 'localhost' ? '127.0.0.1' : 'localhost');
  const url = new URL(request.url ?? '/', `http://${host}`);
  const path = url.pathname;
  if (request.method === 'POST') {
    if (!request.headers['content-type']?.startsWith('application/json')) {
      return json(response, 415, { message: 'JSON only' });
    }
    return json(response, 200, (await session.post(path, await readJson(request))) ?? {});
  }
  if (path === '/') return send(response, 'text/html', FACE_PAGE);
  if (path === '/face.js') return send(response, 'text/javascript', face.script);
  if (path === '/face.css') return send(response, 'text/css', face.style);
  if (path === '/bridge.js') return send(response, 'text/javascript', face.bridge);
  if (path === '/state') {
    return json(response, 200, session.state(url.searchParams.get('window') ?? '', `http://${otherHost}`));
  }
  if (path === '/mails') return json(response, 200, { mails: desk.mails() });
  if (path.startsWith('/mail/')) {
    const html = desk.mails()[Number(path.slice('/mail/'.length))]?.htmlBody;
    if (!html) return json(response, 404, { message: 'no such mail' });
    // Opened by itself it is as harmless as in its frame.
    response.setHeader('content-security-policy', 'sandbox');
    return send(response, 'text/html', html);
  }
  if (path === '/events') return session.listen(url.searchParams.get('window') ?? '', request, response);
  if (path.startsWith('/frame/')) {
    const id = path.slice('/frame/'.length);
    const html = session.frameHtml(id);
    if (html === null) return json(response, 404, { message: 'no such frame' });
    return send(response, 'text/html', framePage(html, id, `http://${otherHost}`));
  }
  if (path.endsWith('.xlsx')) {
    const file = await writeXlsx(desk.snapshot(), new Date(desk.now()));
    response.setHeader('content-disposition', 'attachment; filename="so-ra-quan.xlsx"');
    return send(response, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', file);
  }
  json(response, 404, { message: `nothing at ${path}` });
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  const charset = typeof body === 'string' ? '; charset=utf-8' : '';
  response.writeHead(200, {
    'content-type': type + charset,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Error('the request is too large');
    chunks.push(chunk);
  }
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  if (typeof body !== 'object' || body === null) throw new Error('the request is not an object');
  return { ...body };
}
