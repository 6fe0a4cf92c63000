import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { reportedOnce } from '#shared/rules/reported-once.ts';
import { buildCase, buildReport, buildWork, check } from './build-facts.ts';

const autumn = buildWork({ id: 'w-1', title: '秋片', createdOn: civilDate('2024-10-08') });
const spring = buildWork({ id: 'w-2', title: '春片', createdOn: civilDate('2024-06-20') });
const practice = buildCase({ id: 'c-1', title: '秋例', period: '2024年3月至10月' });
const RECORDS = { works: [autumn, spring], cases: [practice] };

test('what a report takes as usual is nothing to find', () => {
  for (const half of [1, 2, null] as const) {
    expect(check(reportedOnce, { ...RECORDS, half })).toEqual([]);
    const reports = [buildReport(1, 'draft'), buildReport(2, 'draft')];
    expect(check(reportedOnce, { ...RECORDS, half, reports })).toEqual([]);
  }
});

test('a choice dated after the period’s end is found, by works and by cases', () => {
  const material = { work: ['w-1', 'w-2'], case: ['c-1'] };
  const reports = [buildReport(1, 'frozen', { material })];
  const [works, cases, ...rest] = check(reportedOnce, { ...RECORDS, reports });
  expect(rest).toEqual([]);
  expect(works).toMatchObject({
    clause: 'report.works',
    level: 'warning',
    records: [{ kind: 'work', id: 'w-1' }],
  });
  expect(works?.message).toContain('“秋片”，2024年10月8日在截止日2024年6月20日之后');
  expect(cases).toMatchObject({ clause: 'report.cases', records: [{ kind: 'case', id: 'c-1' }] });
});

test('the end is the clerk’s own where it was changed', () => {
  const material = { work: ['w-2'], case: [] };
  const reports = [buildReport(1, 'draft', { material, to: civilDate('2024-06-19') })];
  expect(check(reportedOnce, { ...RECORDS, reports })).toHaveLength(1);
});

test('the later of two reports that hold the same is found, until it is sent', () => {
  const material = { work: ['w-2'], case: [] };
  const sent = buildReport(1, 'sent', { material });
  const of = (state: 'draft' | 'signed' | 'sent') =>
    check(reportedOnce, {
      ...RECORDS,
      half: null,
      reports: [sent, buildReport(2, state, { material })],
    });
  expect(of('draft')[0]?.message).toContain('“春片”，2024年上半年已经报送过');
  expect(of('signed')).toHaveLength(1);
  expect(of('sent')).toEqual([]);
});

test('only the newest version that was sent counts', () => {
  const reports = [
    buildReport(1, 'sent', { material: { work: ['w-2'], case: [] } }),
    buildReport(1, 'sent', { version: 2, material: { work: [], case: [] } }),
    buildReport(2, 'draft', { material: { work: ['w-2'], case: [] } }),
  ];
  expect(check(reportedOnce, { ...RECORDS, half: 2, reports })).toEqual([]);
});

test('a work sent with the year before is not sent again', () => {
  const reports = [
    buildReport(2, 'sent', { year: 2023, material: { work: ['w-2'], case: [] } }),
    buildReport(1, 'draft', { material: { work: ['w-2'], case: [] } }),
  ];
  expect(check(reportedOnce, { ...RECORDS, reports })[0]?.message).toContain('2023年下半年');
});
