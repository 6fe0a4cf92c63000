import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const profile = mkdtempSync(join(tmpdir(), 'blanks-office-'));

/** Many files in one call: starting LibreOffice costs seconds. */
export function convertAll(files: readonly string[], to: string, folder: string): void {
  if (files.length === 0) return;
  const args = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...files,
  ];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 300_000 });
}

export function pageCount(pdf: string): number {
  return Number(
    /^Pages:\s+(\d+)/mu.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1],
  );
}
