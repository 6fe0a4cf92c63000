import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMatching } from '#main/store/count-matching.ts';
import {
  findImportKeys,
  getRecord,
  getRecords,
  listRecordIds,
  listRecords,
} from '#main/store/find-records.ts';
import { RECORD_TABLES } from '#main/store/schema/record-table.ts';
import {
  insertRecords,
  patchRecords,
  purgeRecords,
  removeRecords,
  restoreRecords,
  updateRecord,
} from '#main/store/write-records.ts';
import { type Activity } from '#shared/domain/activity.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { ColumnCondition, ColumnConditions } from '#shared/domain/column-condition.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS, type InputByKind } from '#shared/domain/records-by-kind.ts';
import { tally } from '#shared/statistics/tally.ts';
import { anyActivity, anyCase, anyPilot, anyWork } from '../support/ledger-arbitraries.ts';
import { aCase, anActivity, aPilot, aWork } from '../support/ledger-records.ts';
import { expectRefusal, openTestLedger, WRITER } from '../support/ledger-temp.ts';

it('gives back every field of every kind as it was put in', async () => {
  const ledger = await openTestLedger();
  const arbitraries = { activity: anyActivity, pilot: anyPilot, work: anyWork, case: anyCase };
  for (const kind of RECORD_KINDS) {
    const inputs = fc.sample<InputByKind[RecordKind]>(arbitraries[kind], 60);
    const ids = await ledger.write(WRITER, (write) =>
      insertRecords(
        write,
        kind,
        inputs.map((input) => ({ input })),
      ),
    );
    const records = await getRecords(ledger, kind, ids);
    const { shape } = INPUT_SCHEMAS[kind];
    const own = (record: object) =>
      Object.fromEntries(Object.entries(record).filter(([field]) => field in shape));
    expect(records.map(own)).toEqual(inputs);
  }
});

it('has a column for each field of each kind and no other', async () => {
  const ledger = await openTestLedger();
  const tables = await ledger.db.introspection.getTables();
  const own = ['seq', 'id', 'revision', 'importKey', 'createdAt', 'updatedAt', 'deletedAt'];
  for (const kind of RECORD_KINDS) {
    const table = tables.find(({ name }) => name === RECORD_TABLES[kind].table);
    const columns = table?.columns.map((column) => column.name);
    expect(columns?.sort()).toEqual([...own, ...Object.keys(INPUT_SCHEMAS[kind].shape)].sort());
  }
});

it('keeps details and pilots linked to a case', async () => {
  const ledger = await openTestLedger();
  const [activityId = '', caseId = ''] = await ledger.write(WRITER, async (write) => {
    const details = { evacuationSeconds: 95, rectified: false, drillScript: '脚本' };
    const [id = ''] = await insertRecords(write, 'activity', [{ input: anActivity({ details }) }]);
    const [linked = ''] = await insertRecords(write, 'case', [
      { input: aCase({ activityIds: [id] }) },
    ]);
    return [id, linked];
  });
  expect((await getRecord(ledger, 'activity', activityId))?.details).toEqual({
    evacuationSeconds: 95,
    rectified: false,
    drillScript: '脚本',
  });
  expect((await getRecord(ledger, 'case', caseId))?.activityIds).toEqual([activityId]);
});

it('numbers records by kind and time', async () => {
  const ledger = await openTestLedger();
  const ids = await ledger.write(WRITER, (write) =>
    insertRecords(
      write,
      'activity',
      Array.from({ length: 700 }, () => ({ input: anActivity() })),
    ),
  );
  expect(new Set(ids).size).toBe(700);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => /^a-[0-9a-z]{20}$/.test(id))).toBe(true);
});

describe('changing', () => {
  it('counts revisions and refuses a save based on an older one', async () => {
    const ledger = await openTestLedger();
    const [id = ''] = await ledger.write(WRITER, (write) =>
      insertRecords(write, 'pilot', [{ input: aPilot() }]),
    );
    const saved = await ledger.write(WRITER, (write) =>
      updateRecord(write, 'pilot', id, 1, aPilot({ name: '示范社区' })),
    );
    expect(saved).toMatchObject({ name: '示范社区', revision: 2 });
    expect(saved.updatedAt > saved.createdAt).toBe(true);
    const late = ledger.write(WRITER, (write) =>
      updateRecord(write, 'pilot', id, 1, aPilot({ name: '旧窗口' })),
    );
    expect((await expectRefusal(late, 'stale')).message).toContain('示范社区');
    expect((await getRecord(ledger, 'pilot', id))?.name).toBe('示范社区');
  });

  it('sets one field of many records and leaves the others alone', async () => {
    const ledger = await openTestLedger();
    const ids = await ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [
        { input: anActivity({ title: '甲', place: '礼堂' }) },
        { input: anActivity({ title: '乙', place: '广场' }) },
      ]),
    );
    await ledger.write(WRITER, (write) =>
      patchRecords(write, 'activity', ids, { settings: ['village', 'school'] }),
    );
    const records = await getRecords(ledger, 'activity', ids);
    expect(records.map(({ title, place, settings }) => ({ title, place, settings }))).toEqual([
      { title: '甲', place: '礼堂', settings: ['village', 'school'] },
      { title: '乙', place: '广场', settings: ['village', 'school'] },
    ]);
  });

  it('refuses an unknown id and changes none of the others', async () => {
    const ledger = await openTestLedger();
    const [id = ''] = await ledger.write(WRITER, (write) =>
      insertRecords(write, 'work', [{ input: aWork() }]),
    );
    const attempt = ledger.write(WRITER, (write) => removeRecords(write, 'work', [id, 'w-none']));
    await expectRefusal(attempt, 'not-found');
    expect((await listRecords(ledger, 'work')).total).toBe(1);
  });
});

describe('the bin', () => {
  it('takes records out of lists, sums and search, and gives them back', async () => {
    const ledger = await openTestLedger();
    const ids = await ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [
        { input: anActivity({ audience: 5 }) },
        { input: anActivity({ audience: 7 }) },
      ]),
    );
    const first = ids.slice(0, 1);
    await ledger.write(WRITER, (write) => removeRecords(write, 'activity', first));
    expect((await countMatching(ledger, { text: '消防' })).sums.audience).toBe(7);
    expect(await listRecordIds(ledger, 'activity', { deleted: true })).toEqual(first);
    await ledger.write(WRITER, (write) => restoreRecords(write, 'activity', first));
    expect((await countMatching(ledger, { text: '消防' })).sums.audience).toBe(12);
    expect(await listRecordIds(ledger, 'activity', { deleted: true })).toEqual([]);
  });

  it('is the only place to delete from for good', async () => {
    const ledger = await openTestLedger();
    const ids = await ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity() }]),
    );
    const purge = () => ledger.write(WRITER, (write) => purgeRecords(write, 'activity', ids));
    await expectRefusal(purge(), 'invalid-input');
    await ledger.write(WRITER, (write) => removeRecords(write, 'activity', ids));
    await purge();
    expect(await getRecords(ledger, 'activity', ids)).toEqual([]);
    expect((await listRecords(ledger, 'activity', { deleted: true, text: '消防' })).total).toBe(0);
  });
});

const anyCondition = fc.record(
  {
    form: fc.constantFrom<ColumnCondition>({ any: ['drill', 'other'] }, { any: [] }),
    settings: fc.constantFrom<ColumnCondition>({ any: ['village', 'school'] }),
    audience: fc.record(
      { least: fc.integer({ min: 0, max: 300 }), most: fc.integer({ min: 0, max: 3_000 }) },
      { requiredKeys: [] },
    ),
    place: fc.record(
      { has: fc.constantFrom('a', 'A', '%', '镇'), isEmpty: fc.boolean() },
      { requiredKeys: [] },
    ),
    endDate: fc.constantFrom<ColumnCondition>(
      { isEmpty: true },
      { first: civilDate('2024-03-01') },
    ),
  },
  { requiredKeys: [] },
);

/** What `columnConditions` asks of the database, over records in memory. */
function meets(activity: Activity, where: ColumnConditions): boolean {
  return Object.entries(where).every(([field, condition]) => {
    const value = activity[field as 'form' | 'settings' | 'audience' | 'place' | 'endDate'];
    const { any, has, isEmpty, least, most, first } = condition;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const asciiLower = (text: string) => text.replace(/[A-Z]/gu, (one) => one.toLowerCase());
    return (
      (!any || values.some((one) => any.includes(String(one)))) &&
      (!has || asciiLower(String(value)).includes(asciiLower(has))) &&
      (isEmpty === undefined || (value === null || value === '') === isEmpty) &&
      (least === undefined || Number(value) >= least) &&
      (most === undefined || Number(value) <= most) &&
      (first === undefined || (value !== null && String(value) >= first))
    );
  });
}

describe('lists', () => {
  it('filter and sort as a plain reading of all records does', async () => {
    const ledger = await openTestLedger();
    const inputs = fc.sample(anyActivity, { numRuns: 150, seed: 7 });
    await ledger.write(WRITER, (write) =>
      insertRecords(
        write,
        'activity',
        inputs.map((input) => ({ input })),
      ),
    );
    const all = (await listRecords(ledger, 'activity')).records;
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            from: fc.constantFrom('2023-12-11', '2024-06-21').map(civilDate),
            to: fc.constantFrom('2024-06-20', '2024-12-10').map(civilDate),
            forms: fc.constantFrom(['drill', 'lecture'] as const),
            settings: fc.constantFrom(['village'] as const, ['school', 'family'] as const),
            occasion: fc.constantFrom('fire-month' as const, null),
            where: anyCondition,
            sort: fc.record({
              field: fc.constantFrom('audience', 'title', 'date'),
              descending: fc.boolean(),
            }),
            limit: fc.integer({ min: 1, max: 30 }),
            offset: fc.integer({ min: 0, max: 30 }),
          },
          { requiredKeys: [] },
        ),
        async (query) => {
          const matching = all.filter(
            (activity) =>
              (!query.from || activity.date >= query.from) &&
              (!query.to || activity.date <= query.to) &&
              (!query.forms || (query.forms as readonly string[]).includes(activity.form)) &&
              (!query.settings ||
                activity.settings.some((one) =>
                  (query.settings as readonly string[]).includes(one),
                )) &&
              (query.occasion === undefined || activity.occasion === query.occasion) &&
              meets(activity, query.where ?? {}),
          );
          const page = await listRecords(ledger, 'activity', query);
          expect(page.total).toBe(matching.length);
          const { field, descending } = query.sort ?? { field: 'date', descending: true };
          const key = field;
          const order = (a: (typeof all)[number], b: (typeof all)[number]) =>
            (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : a.id < b.id ? -1 : 1) *
            (descending ? -1 : 1);
          const start = query.offset ?? 0;
          const expected = [...matching]
            .sort(order)
            .slice(start, query.limit === undefined ? undefined : start + query.limit);
          expect(page.records.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          const { total: sums } = tally({ activities: matching, pilots: [], works: [], cases: [] });
          expect(await countMatching(ledger, query)).toEqual({ total: matching.length, sums });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('narrow pilots, works and cases by reporting year', async () => {
    const ledger = await openTestLedger();
    await ledger.write(WRITER, (write) =>
      insertRecords(write, 'case', [{ input: aCase({ year: 2023 }) }, { input: aCase() }]),
    );
    expect((await listRecords(ledger, 'case', { year: 2023 })).total).toBe(1);
  });

  it('take any number of ids', async () => {
    const ledger = await openTestLedger();
    const ids = await ledger.write(WRITER, (write) =>
      insertRecords(
        write,
        'pilot',
        Array.from({ length: 3 }, () => ({ input: aPilot() })),
      ),
    );
    const wanted = [...ids.slice(0, 2), ...Array.from({ length: 90_000 }, (_, n) => `p-${n}`)];
    expect((await listRecords(ledger, 'pilot', { ids: wanted })).total).toBe(2);
    expect((await listRecords(ledger, 'pilot', { ids: [] })).total).toBe(0);
  });
});

describe('import keys', () => {
  it('are known afterwards, and no two records share one', async () => {
    const ledger = await openTestLedger();
    const add = () =>
      ledger.write(WRITER, (write) =>
        insertRecords(write, 'activity', [{ input: anActivity(), importKey: 'row-1' }]),
      );
    const [id] = await add();
    expect(await findImportKeys(ledger, 'activity', ['row-1', 'row-2'])).toEqual(
      new Map([['row-1', { id, deleted: false }]]),
    );
    await expect(add()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
  });
});
