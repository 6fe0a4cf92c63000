import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface PdfPages {
  /** Text of each page as laid out. */
  pages: string[];
  /** Size of the first page in points. */
  size: { width: number; height: number };
}

/** Opens files in LibreOffice and prints them; `name -> pages`. One start for all of them. */
export async function convertToPdf(files: Map<string, Uint8Array>): Promise<Map<string, PdfPages>> {
  const folder = await mkdtemp(join(tmpdir(), 'wujin-pdf-'));
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...[...files.keys()].map((name) => join(folder, name)),
      ],
      { timeout: 170_000 },
    );
    const results = new Map<string, PdfPages>();
    for (const name of files.keys()) {
      results.set(name, await readPdf(join(folder, name.replace(/\.[a-z]+$/, '.pdf'))));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function readPdf(path: string): Promise<PdfPages> {
  await readFile(path);
  const { stdout: info } = await run('pdfinfo', [path]);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info);
  const { stdout: text } = await run('pdftotext', ['-layout', path, '-'], {
    maxBuffer: 2 ** 28,
  });
  return {
    // pdftotext ends each page with a form feed.
    pages: text.split('\f').slice(0, -1),
    size: { width: Math.round(Number(size?.[1])), height: Math.round(Number(size?.[2])) },
  };
}
