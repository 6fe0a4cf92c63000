import { expect, it } from 'vitest';
import {
  addReport,
  changeReport,
  getReport,
  listReportEvents,
  listReports,
  type StoredReport,
} from '#main/store/reports.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { expectRefusal, openTestLedger, WRITER } from '../support/ledger-temp.ts';

const halfYear = {
  year: 2024,
  half: 1 as const,
  from: civilDate('2023-12-11'),
  to: civilDate('2024-06-20'),
  choices: { practice: '特色做法' },
};

function draft(ledger: Ledger): Promise<StoredReport> {
  return ledger.write(WRITER, (write) => addReport(write, halfYear, { action: 'start' }));
}

it('keeps choices, facts and each version of a report', async () => {
  const ledger = await openTestLedger();
  const first = await draft(ledger);
  const frozen = await ledger.write(WRITER, (write) =>
    changeReport(
      write,
      first.id,
      1,
      { state: 'frozen', facts: { a: 1 }, digest: 'ab' },
      { action: 'freeze' },
    ),
  );
  expect(frozen).toMatchObject({ ...halfYear, version: 1, revision: 2, facts: { a: 1 } });
  expect((await draft(ledger)).version).toBe(2);
  expect(
    (await listReports(ledger, { year: 2024, half: 1 })).map(({ version }) => version),
  ).toEqual([2, 1]);
  expect(await listReports(ledger, { year: 2023 })).toEqual([]);
  expect(await getReport(ledger, first.id)).toEqual(frozen);
});

it('keeps every event, with reasons, for ever', async () => {
  const ledger = await openTestLedger();
  const { id } = await draft(ledger);
  await ledger.write(WRITER, async (write) => {
    const facts = { state: 'frozen', facts: {}, digest: 'ab' } as const;
    await changeReport(write, id, 1, facts, { action: 'freeze' });
    await changeReport(
      write,
      id,
      2,
      { state: 'draft', facts: null, digest: null },
      { action: 'unfreeze', reason: '数据有误', detail: { cells: 3 } },
    );
  });
  expect(await listReportEvents(ledger, id)).toMatchObject([
    { action: 'start', fromState: null, toState: 'draft' },
    { action: 'freeze', fromState: 'draft', toState: 'frozen' },
    { action: 'unfreeze', toState: 'draft', reason: '数据有误', detail: { cells: 3 } },
  ]);
  await expect(ledger.db.deleteFrom('report_event').execute()).rejects.toThrow('append-only');
});

it('refuses a step based on an older revision', async () => {
  const ledger = await openTestLedger();
  const { id } = await draft(ledger);
  const save = () =>
    ledger.write(WRITER, (write) =>
      changeReport(write, id, 1, { choices: {} }, { action: 'edit' }),
    );
  await save();
  await expectRefusal(save(), 'stale');
});

it('cannot be frozen without facts', async () => {
  const ledger = await openTestLedger();
  const { id } = await draft(ledger);
  const attempt = ledger.write(WRITER, (write) =>
    changeReport(write, id, 1, { state: 'frozen' }, { action: 'freeze' }),
  );
  await expect(attempt).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' });
});
