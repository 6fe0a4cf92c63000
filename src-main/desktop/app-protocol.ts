import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { decoded, fileWithin } from './file-within.ts';

/** The window's own address; there is no other page. */
export const APP_ADDRESS = 'app://ledger/';

export const PRIVILEGED_SCHEME: Electron.CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** antd writes its styles into the page, hence the one 'unsafe-inline'; nothing can be fetched. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** Finds an evidence file by its id; null when there is none or no ledger is open. */
export type LocateEvidence = (id: string) => Promise<{ path: string; mediaType: string } | null>;

/**
 * Serves the built page from `rendererDir`, and pictures among the evidence as
 * `app://ledger/evidence/<id>`; everything else does not exist.
 */
export function serveApp(rendererDir: string, locateEvidence: LocateEvidence): void {
  protocol.handle('app', async (request) => {
    if (request.method !== 'GET' || !request.url.startsWith(APP_ADDRESS)) return notFound();
    const { pathname } = new URL(request.url);
    const [, folder, evidenceId] = pathname.split('/');
    if (folder === 'evidence' && evidenceId) return evidence(evidenceId, locateEvidence);
    return page(rendererDir, pathname);
  });
}

async function page(rendererDir: string, pathname: string): Promise<Response> {
  const file = fileWithin(rendererDir, pathname === '/' ? '/index.html' : pathname);
  const mediaType = file && MEDIA_TYPES[extname(file)];
  return mediaType ? answer(file, mediaType) : notFound();
}

async function evidence(written: string, locate: LocateEvidence): Promise<Response> {
  const id = decoded(written);
  const found = id === undefined ? null : await locate(id);
  // An SVG is a document with scripts and styles rather than a photo.
  return found && /^image\/(?!svg)/.test(found.mediaType)
    ? answer(found.path, found.mediaType)
    : notFound();
}

async function answer(file: string, mediaType: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': mediaType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return notFound();
  }
}

const notFound = () => new Response(null, { status: 404 });
