import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { MadeSheets, SurveyedSheet } from '#shared/contract/collect.ts';
import { type FilledRow, FORTY, formOf } from '../../support/collect-roster.ts';
import { fillSheet } from '../../support/fill-sheet.ts';
import {
  CORRECTED,
  LOST,
  OTHER_PERIOD,
  returnForty,
  SILENT,
} from '../../support/forty-returned.ts';
import { openService } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 } as const;

test('forty sheets go out, thirty-eight come back as people fill them, and every row is right or marked', async () => {
  const { call, folder } = await openService();
  const { ids } = await call('roster.add', { bodies: FORTY });
  const outDir = path.join(folder, 'out');
  const old = await call('collect.make', { ...FIRST, outDir });
  const made = await call('collect.make', { ...FIRST, outDir });
  const before = await call('collect.make', { year: 2023, half: 2, outDir });
  expect([old.version, made.version, before.version]).toEqual([1, 2, 1]);
  expect(made.files).toHaveLength(42);
  const filesOf = ({ folder: at, files }: MadeSheets) => files.map((file) => path.join(at, file));
  const drop = path.join(folder, '收件');
  const all = { old: filesOf(old), newest: filesOf(made), before: filesOf(before) };
  const rows = await returnForty(all, drop);

  const survey = await call('collect.survey', { ...FIRST, paths: [drop] });
  const of = (at: number) => survey.sheets.filter(({ bodyId }) => bodyId === ids[at]);
  const states = (sheets: readonly SurveyedSheet[]) => sheets.map(({ state }) => state).sort();
  expect(survey.left).toEqual([]);
  expect(of(2)[0]).toMatchObject({ by: 'marks', state: 'ready' });
  expect(of(3)[0]?.marked.map(({ text }) => text)).toContain('用的是第1版采集表，最新是第2版');
  expect(of(4)[0]).toMatchObject({ by: 'name', state: 'ready' });
  expect(states(of(CORRECTED))).toEqual(['ready', 'superseded']);
  expect(states(of(OTHER_PERIOD))).toEqual(['other-period']);
  expect(survey.sheets.filter(({ state }) => state === 'broken')).toMatchObject([
    { file: expect.stringContaining('己山村') },
  ]);
  expect(
    states(survey.sheets.filter(({ state }) => state === 'unknown' || state === 'refused')),
  ).toEqual([]);

  const { taken } = await call('collect.take', { surveyId: survey.surveyId });
  expect(taken).toHaveLength(36);
  const status = await call('collect.status', FIRST);
  expect(status.bodies.filter(({ takenAt }) => takenAt === null).map(({ name }) => name)).toEqual(
    LOST.map((at) => FORTY[at]?.name),
  );
  for (const at of SILENT) expect(status.reminder).toContain(FORTY[at]?.name);

  const kept = rows.flatMap((own, at) => (LOST.includes(at) ? [] : own));
  const { tally } = await call('overview.statistics', FIRST);
  const sum = (own: readonly FilledRow[], of: 'sessions' | 'audience') =>
    own.reduce((total, row) => total + row[of], 0);
  expect(tally.total).toMatchObject({
    activities: kept.length,
    sessions: sum(kept, 'sessions'),
    audience: sum(kept, 'audience'),
  });
  for (const word of new Set(kept.map(({ form }) => form))) {
    const own = kept.filter(({ form }) => form === word);
    expect([word, tally.byForm[formOf(word)]]).toEqual([
      word,
      expect.objectContaining({ sessions: sum(own, 'sessions'), audience: sum(own, 'audience') }),
    ]);
  }
  const coverage = await call('roster.coverage', { year: 2024 });
  expect(coverage.map(({ from }) => from)).toEqual(
    rows.map((own, at) => (LOST.includes(at) ? 0 : own.length)),
  );
  const again = await call('collect.survey', { ...FIRST, paths: [drop] });
  expect(again.sheets.filter(({ state }) => state === 'ready')).toEqual([]);
}, 300_000);

test('a later sheet is held against the former row by row, in one step of undo', async () => {
  const { call, folder } = await openService();
  const { ids } = await call('roster.add', { bodies: FORTY.slice(0, 2) });
  const made = await call('collect.make', { ...FIRST, outDir: path.join(folder, 'out') });
  const [sheet = ''] = made.files;
  const from = path.join(made.folder, sheet);
  const rows = [
    {
      date: '2024-03-01',
      title: '春季防火宣讲',
      form: '安全宣讲',
      settings: '农村',
      sessions: 1,
      audience: 40,
    },
    {
      date: '2024-04-02',
      title: '燃气安全入户',
      form: '主题宣传活动',
      settings: '家庭',
      sessions: 2,
      audience: 30,
    },
    {
      date: '2024-05-12',
      title: '防灾减灾日演练',
      form: '应急疏散演练',
      settings: '农村',
      sessions: 1,
      audience: 90,
    },
  ];
  const first = path.join(folder, '第一次.xlsx');
  await fillSheet(from, first, rows);
  const take = async (file: string) => {
    const survey = await call('collect.survey', { ...FIRST, paths: [file] });
    return call('collect.take', { surveyId: survey.surveyId });
  };
  expect((await take(first)).taken).toMatchObject([{ added: 3, changed: 0, gone: 0 }]);
  const [one, , three] = rows;
  const later = path.join(folder, '更正.xlsx');
  const fresh = {
    date: '2024-06-01',
    title: '安全生产月启动',
    form: '主题宣传活动',
    settings: '企业',
    sessions: 1,
    audience: 55,
  };
  await fillSheet(from, later, [
    ...(one ? [{ ...one, audience: 48 }] : []),
    ...(three ? [three] : []),
    fresh,
  ]);
  expect((await take(later)).taken).toMatchObject([
    { added: 1, changed: 1, gone: 1, unchanged: 1 },
  ]);
  const total = async () => (await call('overview.statistics', FIRST)).tally.total;
  expect(await total()).toMatchObject({ activities: 3, audience: 48 + 90 + 55 });
  const sent = await call('roster.coverage', { year: 2024 });
  expect(sent.map(({ bodyId, from: own }) => [bodyId, own])).toEqual([
    [ids[0], 3],
    [ids[1], 0],
  ]);
  await call('history.undo', {});
  expect(await total()).toMatchObject({ activities: 3, audience: 40 + 30 + 90 });
  await call('history.undo', {});
  expect((await total()).activities).toBe(0);
  const { bodies } = await call('collect.status', FIRST);
  expect(bodies.map(({ takenAt }) => takenAt)).toEqual([null, null]);
  const copy = path.join(folder, '再发.xlsx');
  copyFileSync(first, copy);
  expect((await take(copy)).taken).toMatchObject([{ added: 3 }]);
  expect(await total()).toMatchObject({ activities: 3, audience: 160 });
}, 120_000);
