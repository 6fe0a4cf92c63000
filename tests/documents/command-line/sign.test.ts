import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { wujin } from '../../support/run-cli.ts';
import { writeScan } from '../../support/service-harness.ts';

test('signs a report on the command line, scan by scan, and says what is lacking', () => {
  const folder = temporaryFolder();
  const data = path.join(folder, '台账');
  const half = ['--data', data, '--year', '2024', '--half', '1'];
  expect(wujin('sample', '--data', data).status).toBe(0);
  const out = path.join(folder, 'out');
  const report = wujin('report', ...half, '--out', out, '--json');
  expect(report.stderr).toContain('还没有登记签批');
  const code = report.json<{ code: string }>().code.slice(-8);

  const early = wujin('sign', ...half, `附件2=${code}=${writeScan(folder, '统计表.pdf')}`);
  expect([early.status, early.stderr]).toEqual([2, expect.stringContaining('--by')]);
  const who = ['--by', '主要负责人', '--on', '2024-06-18'];
  const wrong = wujin('sign', ...half, ...who, `附件9=${code}=${writeScan(folder)}`);
  expect(wrong.stderr).toContain('“附件9”不在这份报送里，请写成：附件2 统计表、附件3 ');

  const signed = wujin('sign', ...half, ...who, `附件2=${code}=${writeScan(folder)}`, '--json');
  expect(signed.stderr).toMatch(/还没有签字盖章扫描件：附件3 .+。/);
  const later = wujin('sign', ...half, `附件3=${code}=${writeScan(folder, '作品.jpg')}`, '--json');
  expect(later.json()).toMatchObject({ state: 'signed', lacking: [] });
  const packed = wujin('report', ...half, '--out', out, '--json');
  expect(packed.stderr).not.toContain('扫描件');
  const names = packed.json<{ files: { name: string }[] }>().files.map(({ name }) => name);
  expect(names.filter((name) => name.includes('扫描件'))).toHaveLength(2);
});
