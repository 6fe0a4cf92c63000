import { CompiledQuery } from 'kysely';
import { describe, expect, it, test } from 'vitest';
import { activityFactsQuery } from '#main/store/activity-facts.ts';
import { redoableQuery, undoableQuery } from '#main/store/changes/history.ts';
import { matchingQueries } from '#main/store/count-matching.ts';
import { pageQuery, type RowQuery } from '#main/store/find-records.ts';
import type { RowFilter } from '#main/store/record-conditions.ts';
import { besideQuery } from '#main/store/records-beside.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { openTestLedger } from '../support/ledger-temp.ts';

/** How SQLite means to find the page, one line a step. */
function pagePlan(ledger: Ledger, query: RowQuery, walksDays = false): Promise<string> {
  return planOf(ledger, pageQuery(ledger, 'activity', query, walksDays).compile());
}

async function planOf(
  ledger: Ledger,
  { sql: text, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>,
): Promise<string> {
  const { rows: steps } = await ledger.db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`EXPLAIN QUERY PLAN ${text}`, [...parameters]),
  );
  return steps.map(({ detail }) => detail).join('\n');
}

describe('a page of activities', () => {
  it.each<[string, RowQuery, RegExp]>([
    ['by date', { limit: 100 }, /SCAN record USING (COVERING )?INDEX activity_by_date/],
    [
      'far down',
      { limit: 100, offset: 90_000 },
      /SCAN record USING (COVERING )?INDEX activity_by_date/,
    ],
    [
      'of a period',
      { limit: 100, from: civilDate('2024-06-21'), to: civilDate('2024-12-10') },
      /SEARCH record USING (COVERING )?INDEX activity_by_date \(date>\? AND date<\?\)/,
    ],
    [
      'by last change',
      { limit: 100, sort: { field: 'updatedAt', descending: true } },
      /USING (COVERING )?INDEX activity_by_change/,
    ],
    ['in the bin', { limit: 100, deleted: true }, /USING (COVERING )?INDEX activity_in_bin/],
    ['of a search', { limit: 100, text: '消防' }, /VIRTUAL TABLE INDEX/],
  ])('%s comes from an index', async (_, query, expected) => {
    const ledger = await openTestLedger();
    const plan = await pagePlan(ledger, query);
    expect(plan).toMatch(expected);
    expect(plan).toMatch(/SEARCH record USING INTEGER PRIMARY KEY/);
  });
});

test('a page of much that a search finds is met walking the days', async () => {
  const ledger = await openTestLedger();
  const plan = await pagePlan(ledger, { limit: 100, text: '消防' }, true);
  expect(plan).toMatch(/SCAN record USING (COVERING )?INDEX activity_by_date/);
  expect(plan).toMatch(/LIST SUBQUERY \d+\n.*VIRTUAL TABLE INDEX/);
});

describe('the count and the sums of a list', () => {
  it.each<[string, RowFilter, RegExp[]]>([
    [
      'of all',
      {},
      [
        /SCAN record USING (COVERING )?INDEX/,
        /SCAN record USING (COVERING )?INDEX activity_counted/,
      ],
    ],
    [
      'of a period',
      { from: civilDate('2024-06-21'), to: civilDate('2024-12-10') },
      [
        /SEARCH record USING (COVERING )?INDEX activity_by_date/,
        /SEARCH record USING (COVERING )?INDEX activity_counted/,
      ],
    ],
    ['of a form', { forms: ['drill'] }, [/^SCAN record/]],
    [
      'of a search',
      { text: '消防' },
      [/^SCAN activity_search VIRTUAL TABLE INDEX.*\nSEARCH record USING INTEGER PRIMARY KEY/],
    ],
  ])('%s look at each row once', async (_, filter, expected) => {
    const ledger = await openTestLedger();
    const queries = matchingQueries(filter).filter((query) => query !== undefined);
    expect(queries).toHaveLength(expected.length);
    for (const [place, query] of queries.entries()) {
      const plan = await planOf(ledger, query.compile(ledger.db));
      expect(plan).toMatch(expected[place] as RegExp);
      expect(plan.match(/record/g)).toHaveLength(1);
    }
  });
});

test('the records beside those on screen come from the index of days, not from the whole ledger', async () => {
  const ledger = await openTestLedger();
  const plan = await planOf(ledger, besideQuery('activity', ['a-1']).compile(ledger.db));
  expect(plan).toMatch(/SEARCH activity USING INDEX activity_by_date \(date=\?\)/);
  expect(plan).not.toMatch(/SCAN activity/);
});

test('what the rules ask is read from the index of days, and files are counted from theirs', async () => {
  const ledger = await openTestLedger();
  const range = { from: civilDate('2024-06-21'), to: civilDate('2024-12-10') };
  const plan = await planOf(ledger, activityFactsQuery(range).compile(ledger.db));
  expect(plan).toMatch(/SEARCH activity USING INDEX activity_by_date \(date>\? AND date<\?\)/);
  expect(plan).toMatch(/SEARCH record_file USING (COVERING )?INDEX record_file_by_record/);
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('what can be undone and done again is found without walking the log', async () => {
  const ledger = await openTestLedger();
  for (const query of [undoableQuery(ledger), redoableQuery(ledger)]) {
    const plan = await planOf(ledger, query.compile());
    const ofLog = plan.split('\n').filter((step) => / (change_log|l) /u.test(step));
    expect(ofLog).not.toHaveLength(0);
    for (const step of ofLog) {
      expect(step).toMatch(/SEARCH \w+ USING (COVERING )?INDEX change_log_final \(batchId=\?\)/);
    }
  }
});
