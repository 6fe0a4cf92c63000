import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Measures, noMeasures } from '#shared/domain/measures.ts';
import { OCCASIONS, type Occasion } from '#shared/domain/occasion.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { frozenText, readFrozenFacts, toStoredFacts } from '#shared/report/frozen-facts.ts';
import { packageDataText, readPackageData } from '#shared/report/package-data.ts';
import { reportFacts } from '../../support/report-facts-arbitrary.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';

const CODE = { reportNumber: '2024-1', version: 2, digest: '3f9a01bc' };
const FILE = { bytes: 12, sha256: 'ab'.repeat(32), role: 'work', title: '作品报送表' };

test('the facts of any report come back with the code they were frozen under', () => {
  fc.assert(
    fc.property(reportFacts(), (facts) => {
      const stored = toStoredFacts(facts);
      const read = readPackageData(packageDataText(stored, CODE, []));
      if (!('data' in read)) throw new Error('not read');
      expect(digest(read.data.facts)).toBe(digest(stored));
      const again = readFrozenFacts(read.data.facts);
      if (!('facts' in again)) throw new Error('no facts');
      expect(again.facts.tally).toEqual(facts.tally);
      expect(again.facts.works.map(({ title }) => title)).toEqual(
        facts.works.map(({ title }) => title),
      );
    }),
  );
});

test('ids of the ledger stay at home: other ids, the same bytes', () => {
  const facts = typicalFacts();
  const [first] = facts.activities;
  const [pilot] = facts.pilots;
  const linked: ReportFacts = {
    ...facts,
    cases: facts.cases.map((one) => ({
      ...one,
      activityIds: [first?.id ?? '', 'gone'],
      pilotIds: [pilot?.id ?? ''],
    })),
  };
  const text = packageDataText(toStoredFacts(linked), CODE, [
    { ...FILE, name: '附件3.docx', form: linked.works[0]?.id },
    { ...FILE, name: '附件2.xlsx', form: 'statistics' },
  ]);
  const renamed = JSON.parse(
    JSON.stringify(linked, (key, value: unknown) =>
      key === 'id'
        ? `other-${String(value)}`
        : Array.isArray(value) && key.endsWith('Ids')
          ? value.map((id) => `other-${String(id)}`)
          : value,
    ),
  ) as ReportFacts;
  const other = packageDataText(toStoredFacts(renamed), CODE, [
    { ...FILE, name: '附件3.docx', form: renamed.works[0]?.id },
    { ...FILE, name: '附件2.xlsx', form: 'statistics' },
  ]);
  expect(other).toBe(text);
  const read = readPackageData(text);
  expect('data' in read && read.data.files.map(({ about }) => about)).toEqual(['w1', undefined]);
  expect(text).not.toContain('gone');
});

test('what the account compares with goes along only where the account does', () => {
  const facts: ReportFacts = {
    ...typicalFacts(),
    account: { ...accountFacts(), goesAlong: false },
  };
  expect(packageDataText(toStoredFacts(facts), CODE, [])).not.toContain('byOccasion');
  const sent = { ...facts, account: { ...accountFacts(), goesAlong: true } };
  expect(packageDataText(toStoredFacts(sent), CODE, [])).toContain('byOccasion');
});

test.each([
  ['no JSON', '{"format":', 'damaged'],
  ['another file', '{"format":"wujin-package-1"}', 'damaged'],
  ['a list', '[]', 'damaged'],
  ['a later version', '{"format":"wujin-report-data","version":2}', 'newer'],
])('%s is not taken for the data of a report', (_, text, unreadable) => {
  expect(readPackageData(text)).toEqual({ unreadable });
});

test('a draft has no data to add up', () => {
  const draft = { ...CODE, digest: null };
  expect(() => packageDataText(toStoredFacts(typicalFacts()), draft, [])).toThrow(/draft/);
});

function accountFacts(): NonNullable<ReportFacts['account']> {
  const byOccasion = Object.fromEntries(OCCASIONS.map((each) => [each, noMeasures()]));
  return {
    goesAlong: true,
    byOccasion: byOccasion as Record<Occasion, Measures>,
    before: null,
  };
}

function digest(stored: unknown): string {
  return createHash('sha256').update(frozenText(stored), 'utf8').digest('hex');
}
