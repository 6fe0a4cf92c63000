import { expect, test } from 'vitest';
import type { Half } from '#shared/domain/period.ts';
import { type Harness, openService, sendThrough } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const SECOND = { year: 2024, half: 2 as Half };

/** Works and cases made in spring and in October, and one of each that tells no day. */
async function yearOfWorks(): Promise<Harness & { ids: Record<string, string> }> {
  const harness = await openService();
  const { call } = harness;
  await call('unit.save', { name: '示例镇' });
  const ids: Record<string, string> = {};
  for (const [title, createdOn] of [
    ['春片', '2024-05-10'],
    ['秋片', '2024-10-08'],
    ['无期片', null],
  ] as const) {
    ids[title] = (
      await call('record.add', { kind: 'work', input: { year: 2024, title, createdOn } })
    ).id;
  }
  for (const [title, period] of [
    ['春例', '2024年3月至5月'],
    ['秋例', '2024年3月至10月'],
    ['无期例', ''],
  ] as const) {
    ids[title] = (
      await call('record.add', { kind: 'case', input: { year: 2024, title, period } })
    ).id;
  }
  return { ...harness, ids };
}

/** Titles of the works and cases that the report's forms are about. */
async function formsIn(harness: Harness & { ids: Record<string, string> }, which: typeof FIRST) {
  const forms = await harness.call('report.forms', which);
  const titles = new Map(Object.entries(harness.ids).map(([title, id]) => [id, title]));
  return forms.flatMap(({ recordId }) => (recordId ? (titles.get(recordId) ?? '?') : [])).sort();
}

async function doubtsAbout({ call }: Harness, which: typeof FIRST) {
  const found = await call('overview.check', { ...which, today: '2024-06-03' });
  return found.filter(({ rule }) => rule === 'reported-once');
}

const SPRING = ['无期例', '无期片', '春例', '春片'].sort();
const AUTUMN = ['秋例', '秋片'].sort();

test('a half takes what is dated up to its end, and the next one what was not sent yet', async () => {
  const harness = await yearOfWorks();
  expect(await formsIn(harness, FIRST)).toEqual(SPRING);
  await sendThrough(harness, FIRST);
  expect(await formsIn(harness, SECOND)).toEqual(AUTUMN);
  await sendThrough(harness, SECOND);
  for (const which of [FIRST, SECOND]) {
    expect((await harness.call('report.get', which)).drift).toEqual([]);
    expect(await doubtsAbout(harness, which)).toEqual([]);
  }
});

test('a half that was not sent leaves its works to the next, and taking the sending back does too', async () => {
  const harness = await yearOfWorks();
  await harness.call('report.freeze', FIRST);
  expect(await formsIn(harness, SECOND)).toEqual([...SPRING, ...AUTUMN].sort());
  await harness.call('report.unfreeze', { ...FIRST, reason: '重新来过' });
  await sendThrough(harness, FIRST);
  await harness.call('report.unsend', { ...FIRST, reason: '邮箱退信' });
  expect(await formsIn(harness, SECOND)).toEqual([...SPRING, ...AUTUMN].sort());
});

test('what the clerk picks against it is taken, and the check says what speaks against it', async () => {
  const harness = await yearOfWorks();
  const { call, ids } = harness;
  const { 春片: spring = '', 秋片: autumn = '', 秋例: practice = '', 春例: former = '' } = ids;
  await call('report.saveChoices', {
    ...FIRST,
    choices: { workIds: [spring, autumn], caseIds: [former, practice] },
  });
  expect(await formsIn(harness, FIRST)).toEqual(['春例', '春片', '秋例', '秋片'].sort());
  const early = await doubtsAbout(harness, FIRST);
  expect(early.map(({ clause, level, records }) => [clause, level, records])).toEqual([
    ['report.works', 'warning', [{ kind: 'work', id: autumn }]],
    ['report.cases', 'warning', [{ kind: 'case', id: practice }]],
  ]);
  expect(early[0]?.message).toMatch(/“秋片”.*2024年10月8日.*2024年6月20日/);

  await call('report.saveChoices', { ...FIRST, choices: { workIds: [spring], caseIds: null } });
  expect(await doubtsAbout(harness, FIRST)).toEqual([]);
  await sendThrough(harness, FIRST);
  await call('report.saveChoices', { ...SECOND, choices: { workIds: [spring, autumn] } });
  const [again, ...rest] = await doubtsAbout(harness, SECOND);
  expect(rest).toEqual([]);
  expect(again?.message).toMatch(/“春片”.*2024年上半年.*报送过/);
  expect(again?.records).toEqual([{ kind: 'work', id: spring }]);
});

test('the page tells of every work and case whether it is taken and what speaks against it', async () => {
  const harness = await yearOfWorks();
  await sendThrough(harness, FIRST);
  const { ids } = harness;
  const first = await harness.call('report.get', FIRST);
  const second = await harness.call('report.get', SECOND);
  const standing = (view: typeof first, title: string) =>
    [...view.material.work, ...view.material.case].find(({ id }) => id === ids[title]);
  expect(standing(first, '春片')).toMatchObject({ taken: true, usual: true, day: '2024-05-10' });
  expect(standing(first, '秋片')).toMatchObject({ taken: false, usual: false, later: true });
  expect(standing(first, '秋例')).toMatchObject({ taken: false, later: true, day: '2024-10-01' });
  expect(standing(second, '春片')).toMatchObject({ taken: false, sentWith: FIRST });
  expect(standing(second, '无期片')).toMatchObject({ taken: false, day: null, sentWith: FIRST });
  expect(standing(second, '秋例')).toMatchObject({ taken: true, usual: true });
});

test('a second version takes again what the first one sent', async () => {
  const harness = await yearOfWorks();
  await sendThrough(harness, FIRST);
  await harness.call('report.amend', { ...FIRST, reason: '更正一处' });
  expect(await formsIn(harness, FIRST)).toEqual(SPRING);
  expect(await doubtsAbout(harness, FIRST)).toEqual([]);
});

test('the least numbers of the year hold whichever half a work is sent with', async () => {
  const harness = await openService();
  const { call } = harness;
  await call('unit.save', { name: '示例镇' });
  await call('record.add', {
    kind: 'work',
    input: { year: 2024, title: '春片', createdOn: '2024-05-10' },
  });
  await call('record.add', {
    kind: 'case',
    input: { year: 2024, title: '春例', period: '2024年3月至5月' },
  });
  await sendThrough(harness, FIRST);
  const found = await call('overview.check', { ...SECOND, today: '2024-12-01' });
  const levels = found
    .filter(({ rule }) => ['works-minimum', 'cases-minimum'].includes(rule))
    .map(({ level }) => level);
  expect(levels).toEqual(['met', 'met']);
});
