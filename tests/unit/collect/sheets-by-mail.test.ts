import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rowsOf } from '../../support/collect-roster.ts';
import { fillSheet } from '../../support/fill-sheet.ts';
import { ownShape } from '../../support/own-shape.ts';
import { savedMail } from '../../support/saved-mail.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 } as const;
const NAMES = ['甲山村', '乙山村', '丙山村', '丁山村', '戊山村', '己山村'];

/** Six villages and the bytes of the sheet that each has filled, its rows made from its number. */
async function filledSheets({ call, folder }: Harness): Promise<Uint8Array[]> {
  await call('roster.add', {
    bodies: NAMES.map((name) => ({ name, kind: 'village' as const })),
  });
  const made = await call('collect.make', { ...FIRST, outDir: path.join(folder, 'out') });
  const sheets: Uint8Array[] = [];
  for (const at of NAMES.keys()) {
    const to = path.join(folder, `filled-${at}.xlsx`);
    await fillSheet(path.join(made.folder, made.files[at] ?? ''), to, rowsOf(at));
    sheets.push(readFileSync(to));
  }
  return sheets;
}

test('sheets come with mails, in zips of mails and with mails that were forwarded', async () => {
  const harness = await openService();
  const { call, folder } = harness;
  const [a, b, c, d, e, f] = (await filledSheets(harness)).map((content) => ({
    filename: '采集表.xlsx',
    content,
  }));
  if (!a || !b || !c || !d || !e || !f) throw new Error('a sheet was not made');
  const photo = { filename: '现场照片.jpg', content: new Uint8Array([0xff, 0xd8, 0xff]) };
  const drop = path.join(folder, '收件箱');
  mkdirSync(drop);
  const put = (name: string, bytes: Uint8Array) => writeFileSync(path.join(drop, name), bytes);
  put('甲的来信.eml', await savedMail([a, photo]));
  const zipped = zipSync({ '表/乙.xlsx': b.content, '__MACOSX/._乙.xlsx': new Uint8Array([1]) });
  put('乙的来信.eml', await savedMail([{ filename: '材料.zip', content: zipped }]));
  put('一批邮件.zip', zipSync({ '丙.eml': await savedMail([c]) }));
  const forwarded = {
    filename: '原信.eml',
    content: await savedMail([d]),
    contentType: 'message/rfc822',
    contentDisposition: 'attachment' as const,
  };
  put('转发丁.eml', await savedMail([forwarded]));
  put('两份同名.eml', await savedMail([e, f]));
  put('没有附件.eml', await savedMail([]));
  put('不是邮件的.msg', new Uint8Array([1, 2, 3]));
  put('坏的.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]));

  const survey = await call('collect.survey', { ...FIRST, paths: [drop] });
  const found = new Map(survey.sheets.map(({ file, bodyName }) => [file, bodyName]));
  expect(found).toEqual(
    new Map([
      ['收件箱/甲的来信.eml/采集表.xlsx', '甲山村'],
      ['收件箱/乙的来信.eml/材料.zip/表/乙.xlsx', '乙山村'],
      ['收件箱/一批邮件.zip/丙.eml/采集表.xlsx', '丙山村'],
      ['收件箱/转发丁.eml/原信.eml/采集表.xlsx', '丁山村'],
      ['收件箱/两份同名.eml/采集表.xlsx', '戊山村'],
      ['收件箱/两份同名.eml/采集表（2）.xlsx', '己山村'],
    ]),
  );
  expect(new Map(survey.left.map(({ name, why }) => [name, why]))).toEqual(
    new Map([
      ['收件箱/甲的来信.eml/现场照片.jpg', '不是工作簿、压缩包或邮件，没有读取'],
      ['收件箱/没有附件.eml', '里面没有文件'],
      ['收件箱/不是邮件的.msg', '不是 .eml 的邮件没有读取，请另存为 .eml，或把附件存下来再拖进来'],
      ['收件箱/坏的.zip', '“坏的.zip”不是完整的压缩包，读不了。请让报送单位重新发一次。'],
    ]),
  );
  const { taken } = await call('collect.take', { surveyId: survey.surveyId });
  expect(taken).toHaveLength(NAMES.length);
  const { tally } = await call('overview.statistics', FIRST);
  const rows = NAMES.flatMap((_, at) => rowsOf(at));
  expect(tally.total).toMatchObject({
    activities: rows.length,
    audience: rows.reduce((sum, { audience }) => sum + audience, 0),
  });
}, 60_000);

test('of two mails with a sheet that does not tell when it was saved, the later one is taken', async () => {
  const harness = await openService();
  const { call, folder } = harness;
  await call('roster.add', { bodies: [{ name: '甲山村', kind: 'village' }] });
  const paths = [path.join(folder, '早.eml'), path.join(folder, '晚.eml')];
  for (const [at, file] of paths.entries()) {
    const content = await ownShape(rowsOf(at));
    const date = `2024-06-0${7 - at}T09:00:00+08:00`;
    writeFileSync(file, await savedMail([{ filename: '甲山村.xlsx', content }], { date }));
  }
  const survey = await call('collect.survey', { ...FIRST, paths });
  expect(survey.sheets.map(({ file, state }) => [file, state])).toEqual([
    ['早.eml/甲山村.xlsx', 'ready'],
    ['晚.eml/甲山村.xlsx', 'superseded'],
  ]);
}, 60_000);
