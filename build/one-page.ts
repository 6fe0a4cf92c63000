import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeWord } from '#main/documents/word/write-word.ts';
import { ONE_PAGE_DAY, onePage } from './one-page/one-page-model.ts';

/** Writes docs/one-page.docx anew from its model, and the PDF of it (with LibreOffice). */
const docs = resolve(import.meta.dirname, '..', 'docs');
const file = join(docs, 'one-page.docx');
const profile = mkdtempSync(join(tmpdir(), 'wujin-one-page-'));
try {
  writeFileSync(file, await writeWord(onePage(ONE_PAGE_DAY)));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      docs,
      file,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  console.log(`${file}\n${join(docs, 'one-page.pdf')}`);
} finally {
  rmSync(profile, { recursive: true, force: true });
}
