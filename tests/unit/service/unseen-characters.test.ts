import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { wujin } from '../../support/run-cli.ts';
import { openService } from '../../support/service-harness.ts';

const REPORTED = path.join(import.meta.dirname, '../../samples/reports/12-search.xlsx');
const HEAD = '日期\t活动名称\t宣传形式\t进入领域\t受众人数';

test('what was imported is found by the words that are seen', async () => {
  const { call, folder } = await openService();
  const file = path.join(folder, '台账.xlsx');
  copyFileSync(REPORTED, file);
  const { planId } = await call('import.preview', { source: { path: file } });
  await call('import.apply', { planId });
  const found = async (search: string) => {
    const { records } = await call('record.list', { kind: 'activity', search });
    return records.map(({ title }) => title);
  };
  expect(await found('安全宣讲')).toEqual(['安全宣讲进社区']);
  expect(await found('119消防')).toEqual(['“119”消防宣传月启动']);
  expect(await found('入户宣传')).toEqual(['敲门行动：入户 宣传燃气安全']);
  expect(await found('ABC企业')).toEqual(['ＡＢＣ企业安全培训']);
  expect(await found('II级响应演练第2次')).toEqual(['Ⅱ级响应演练（第2次）']);
  expect(await found('用电100%安全')).toEqual(['用电100%安全_测试']);
});

test('form, paste and correction keep the same words, and one activity is one', async () => {
  const { call } = await openService();
  await call('record.add', {
    kind: 'activity',
    input: {
      date: '2024-05-12',
      title: '安全\u200B宣讲\u00AD',
      form: 'lecture',
      settings: ['community'],
      audience: 50,
      place: '\uFEFF广场',
    },
  });
  const pasted = `${HEAD}\n2024-05-12\t安\u2060全宣讲\t安全宣讲\t社区\t50`;
  const preview = await call('import.preview', { source: { pasted: `${pasted}\n` } });
  // The sheet says nothing of the place, and the rest is alike: it is the record that is there.
  expect(preview).toMatchObject({ unchanged: 1, changed: [] });
  const { records } = await call('record.list', { kind: 'activity' });
  expect(records.map(({ title }) => title)).toEqual(['安全宣讲']);
  const again = await call('import.preview', {
    source: { pasted: `${HEAD}\n2024\u200B-05-12\t安全宣讲\uFE0F\t安全宣讲\t社区\t50\u200B` },
  });
  expect(again).toMatchObject({ unchanged: 1, added: { activity: 0 } });
});

test.each(['\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068'])(
  'words that %j showed in another order are kept without it, and marked (%#)',
  async (mark) => {
    const { call } = await openService();
    const pasted = `${HEAD}\t地点\t天气\n2024-05-12\t安全${mark}宣讲\t安全宣讲\t社区\t50\t${mark}广场\t${mark}晴\n`;
    const { rows } = await call('import.preview', { source: { pasted } });
    expect(rows[0]?.input).toMatchObject({ title: '安全宣讲', place: '广场' });
    expect(rows[0]?.guesses.map(({ cell, to, why }) => [cell, to, why])).toEqual([
      ['B2', '安全宣讲', '含有改变文字方向的符号，已去掉，请核对'],
      ['F2', '广场', '含有改变文字方向的符号，已去掉，请核对'],
      ['G2', '晴', '含有改变文字方向的符号，已去掉，请核对'],
    ]);
  },
);

test('a search for nothing but punctuation says why it finds nothing', async () => {
  const { folder } = await openService();
  const data = path.join(folder, 'cli');
  expect(wujin('sample', '--data', data).status).toBe(0);
  const run = wujin('list', 'activity', '--data', data, '--json', '--search', '、。');
  expect(run).toMatchObject({ status: 0, stdout: '[]\n' });
  expect(run.stderr).toContain('“、。”里没有可以查找的字');
});
