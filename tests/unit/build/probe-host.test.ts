import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { downloadAnswers } from '../../../build/electron-runtime.ts';
import { statusOf } from '../../../build/probe-host.ts';

const servers: Server[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
});

/** A proxy that says what it was asked for, and answers in the place of every host. */
async function proxy(status: number): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isMoved = request.url?.endsWith('/moved') === true;
    response.writeHead(isMoved ? 302 : status, isMoved ? { location: '/there' } : {}).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test('Electron is looked for through the proxy, at the mirror named', async () => {
  const { url, asked } = await proxy(200);
  vi.stubEnv('HTTP_PROXY', url);
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('ELECTRON_MIRROR', 'http://mirror.invalid/electron/');
  expect(await downloadAnswers()).toBe(true);
  expect(asked[0]).toMatch(/^HEAD http:\/\/mirror\.invalid\/electron\/v[\d.]+\/electron-v.*\.zip$/);
});

test('an https address is asked for through the tunnel of HTTPS_PROXY', async () => {
  const { url, asked } = await proxy(200);
  vi.stubEnv('HTTPS_PROXY', url);
  vi.stubEnv('NO_PROXY', '');
  expect(await statusOf('https://mirror.invalid/file', 4_000)).toBeNull();
  expect(asked).toEqual(['CONNECT mirror.invalid:443']);
});

test("a proxy's polite refusal is no answer, and a redirect is followed", async () => {
  const { url, asked } = await proxy(403);
  vi.stubEnv('HTTP_PROXY', url);
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('ELECTRON_MIRROR', 'http://mirror.invalid/');
  expect(await downloadAnswers()).toBe(false);
  expect(await statusOf('http://mirror.invalid/moved', 4_000)).toBe(403);
  expect(asked.slice(-2)).toEqual([
    'HEAD http://mirror.invalid/moved',
    'HEAD http://mirror.invalid/there',
  ]);
});

test('a host that is not there is told by null', async () => {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'])
    vi.stubEnv(name, '');
  expect(await statusOf('http://127.0.0.1:9/file', 1_000)).toBeNull();
});
