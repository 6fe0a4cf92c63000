import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { noMeasures } from '#shared/domain/measures.ts';
import { reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { assembleFacts } from '#shared/report/assemble-facts.ts';
import { buildPilot, buildWork, NOTICE } from '../rules/build-facts.ts';

const assembled = (given: Partial<Parameters<typeof assembleFacts>[0]>) =>
  assembleFacts({
    notice: NOTICE,
    unit: unitSchema.parse({ name: '示例镇' }),
    period: { year: 2024, half: 2, from: civilDate('2024-06-21'), to: civilDate('2024-12-10') },
    yearFrom: '2023-12-11',
    extras: { printed: [], kept: [] },
    pilotOrder: [],
    choices: reportChoicesSchema.parse({}),
    activities: [],
    pilots: [],
    works: [],
    cases: [],
    reports: [],
    before: {
      period: { year: 2023, half: 2, from: civilDate('2023-06-21'), to: civilDate('2023-12-10') },
      total: noMeasures(),
    },
    ...given,
  });

test('pilots stand by setting, then by name: numbers as numbers, Chinese by pinyin', () => {
  const pilots = [
    buildPilot({ id: 'p-1', kind: 'school', name: '安平小学', address: '1号' }),
    buildPilot({ id: 'p-2', kind: 'village', name: '第10村', address: '2号' }),
    buildPilot({ id: 'p-3', kind: 'village', name: '第2村', address: '3号' }),
    buildPilot({ id: 'p-4', kind: 'enterprise', name: '张记化工', address: '4号' }),
    buildPilot({ id: 'p-5', kind: 'enterprise', name: '李记化工', address: '5号' }),
    buildPilot({ id: 'p-6', kind: 'enterprise', name: '一记化工', address: '0号' }),
  ];
  expect(assembled({ pilots }).pilots.map(({ name }) => name)).toEqual([
    '李记化工',
    '一记化工',
    '张记化工',
    '第2村',
    '第10村',
    '安平小学',
  ]);
});

test('works stand by their titles in the same manner, brackets aside', () => {
  const titles = ['《张家安全课》', '第10课', '《安全第一》', '第2课', '“敲门行动”'];
  const works = titles.map((title, index) => buildWork({ id: `w-${index}`, title }));
  expect(assembled({ works }).works.map(({ title }) => title)).toEqual([
    '《安全第一》',
    '第2课',
    '第10课',
    '“敲门行动”',
    '《张家安全课》',
  ]);
});

test('pilots stand in the clerk’s own order; those it does not name follow by setting, then by name', () => {
  const pilots = [
    buildPilot({ id: 'p-1', kind: 'school', name: '安平小学' }),
    buildPilot({ id: 'p-2', kind: 'village', name: '第10村' }),
    buildPilot({ id: 'p-3', kind: 'village', name: '第2村' }),
    buildPilot({ id: 'p-4', kind: 'enterprise', name: '张记化工' }),
  ];
  const named = (pilotOrder: string[]) =>
    assembled({ pilots, pilotOrder }).pilots.map(({ name }) => name);
  expect(named(['p-1', 'p-gone', 'p-3'])).toEqual(['安平小学', '第2村', '张记化工', '第10村']);
  expect(named([])).toEqual(['张记化工', '第2村', '第10村', '安平小学']);
});
