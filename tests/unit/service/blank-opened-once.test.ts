import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fillForm } from '#main/reading/fill-form.ts';
import { ZipBytes } from '#main/zip/zip-bytes.ts';
import { richFacts } from '../../documents/blanks/rich-facts.ts';

const BLANKS = path.join(import.meta.dirname, '..', '..', 'documents', 'blanks');

test.each([
  ['附件3作品报送表（空白）.docx', 'work'],
  ['stat-forms-by-measures.xlsx', 'statistics'],
] as const)('%s is opened once to be filled and reported on', async (name, kind) => {
  const bytes = readFileSync(path.join(BLANKS, name));
  const opened = vi.spyOn(ZipBytes, 'open');
  onTestFinished(() => opened.mockRestore());
  const content = { facts: richFacts(), recordId: null };
  const { check } = await fillForm({ name, bytes }, kind, { synonyms: {} }, content);
  expect(check.filled.length).toBeGreaterThan(3);
  expect(opened).toHaveBeenCalledTimes(1);
});
