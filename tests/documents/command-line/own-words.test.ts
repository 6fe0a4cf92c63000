import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { wujin } from '../../support/run-cli.ts';
import { openService } from '../../support/service-harness.ts';
import { packWord } from '../blanks/making/word-writers.ts';

interface Filled {
  filled: { field: string }[];
}

test('fill knows the labels that the clerk has named a field for', async () => {
  const { call, service, folder, data } = await openService({ sample: true });
  await call('settings.save', { synonyms: { labels: { 大名: 'work.title' } } });
  await service.close();
  const blank = path.join(folder, '空白表.docx');
  const out = path.join(folder, '填好.docx');
  writeFileSync(blank, packWord('<w:p><w:r><w:t>大名：</w:t></w:r></w:p>'));
  const when = ['--year', '2024', '--half', '1', '--data', data];
  const run = wujin('fill', blank, '--kind', 'work', ...when, '--out', out, '--json');
  expect(run.stderr).not.toContain('Error');
  expect(run.json<Filled>().filled.map(({ field }) => field)).toEqual(['work.title']);
});
