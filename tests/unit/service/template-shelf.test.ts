import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Half } from '#shared/domain/period.ts';
import { openService } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };

test('a template saved twice under one name is replaced, and a filled file too', async () => {
  const harness = await openService({ sample: true });
  const { call, folder, data } = harness;
  const { folder: draft } = await call('report.pack', { ...FIRST, outDir: folder, draft: true });
  const name = readdirSync(draft).find((file) => file.endsWith('.docx')) ?? '';
  const blank = path.join(draft, name);
  for (let time = 0; time < 2; time += 1) {
    await call('template.save', { path: blank, kind: 'statistics', name: '区里的表' });
  }
  expect((await call('template.list', {})).map((one) => one.name)).toContain('区里的表.docx');
  expect(readdirSync(path.join(data, 'templates'))).toEqual(['区里的表.docx']);
  const out = path.join(folder, '填好.docx');
  writeFileSync(out, 'before');
  const filling = { ...FIRST, path: blank, kind: 'statistics' as const, recordId: null };
  await call('template.fill', { ...filling, out });
  const nowhere = path.join(folder, '没有', '填好.docx');
  await harness.refused('template.fill', { ...filling, out: nowhere }, 'unreadable');
});

test('a template whose name differs from one only by case takes its place', async () => {
  const { call, folder, data } = await openService({ sample: true });
  const { folder: draft } = await call('report.pack', { ...FIRST, outDir: folder, draft: true });
  const name = readdirSync(draft).find((file) => file.endsWith('.docx')) ?? '';
  for (const written of ['Form A', 'form a']) {
    await call('template.save', {
      path: path.join(draft, name),
      kind: 'statistics',
      name: written,
    });
  }
  expect(readdirSync(path.join(data, 'templates'))).toEqual(['Form A.docx']);
  const serving = (await call('template.list', {})).filter((one) => one.serves === 'statistics');
  expect(serving.map((one) => one.name)).toEqual(['Form A.docx']);
});
