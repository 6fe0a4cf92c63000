import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ZipBytes } from '#main/zip/zip-bytes.ts';
import { openService } from '../../support/service-harness.ts';

const BLANKS = path.join(import.meta.dirname, '..', '..', 'documents', 'blanks');

test.each([
  ['附件3作品报送表（空白）.docx', 'work'],
  ['stat-forms-by-measures.xlsx', 'statistics'],
] as const)('%s is opened once to be filled and reported on', async (name, kind) => {
  const { call, folder } = await openService({ sample: true });
  const opened = vi.spyOn(ZipBytes, 'open');
  onTestFinished(() => opened.mockRestore());
  const done = await call('template.fill', {
    path: path.join(BLANKS, name),
    kind,
    year: 2024,
    half: 1,
    recordId: null,
    out: path.join(folder, `填好${path.extname(name)}`),
  });
  expect(done.filled.length).toBeGreaterThan(3);
  expect(opened).toHaveBeenCalledTimes(1);
});
