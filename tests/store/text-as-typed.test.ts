import { expect, it } from 'vitest';
import {
  lastRedoable,
  lastUndoable,
  listHistory,
  redo,
  undo,
} from '#main/store/changes/history.ts';
import { listRecords } from '#main/store/find-records.ts';
import { dropFormDraft, listFormDrafts, saveFormDraft } from '#main/store/form-drafts.ts';
import { addReport, changeReport, listReportEvents } from '#main/store/reports.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { rebuildSearch } from '#main/store/snapshot.ts';
import { getUnit, saveUnit } from '#main/store/unit.ts';
import {
  insertRecords,
  patchRecords,
  purgeRecords,
  removeRecords,
  restoreRecords,
  updateRecord,
} from '#main/store/write-records.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS, type InputByKind } from '#shared/domain/records-by-kind.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { aCase, anActivity, aPilot, aWork } from '../support/ledger-records.ts';
import { openTestLedger, WRITER } from '../support/ledger-temp.ts';

/** Texts that a guess takes for JSON, whole, broken, and of every type JSON has. */
const TEXTS = [
  '{试运行}消防演练',
  '{',
  '{"题目":"消防演练"}',
  '{"题目":{"里":1}}',
  '[试点]消防演练',
  '[',
  '["消防演练"]',
  '"消防演练"',
  '"',
  'null',
  'true',
  '119',
];

const INPUTS: { [K in RecordKind]: InputByKind[K] } = {
  activity: anActivity(),
  pilot: aPilot(),
  work: aWork(),
  case: aCase(),
};

/** The fields that take any text, asked of the schema itself. */
function textFields(kind: RecordKind): string[] {
  return Object.entries(INPUT_SCHEMAS[kind].shape)
    .filter(([, field]) => field.safeParse(TEXTS[0]).success)
    .map(([name]) => name);
}

function withText(kind: RecordKind, text: string): InputByKind[RecordKind] {
  const texts = Object.fromEntries(textFields(kind).map((field) => [field, text]));
  const details = kind === 'activity' ? { details: { drillScript: text, outlets: text } } : {};
  return { ...INPUTS[kind], ...texts, ...details };
}

async function onlyRecord(ledger: Ledger, kind: RecordKind, filter = {}) {
  const { records } = await listRecords(ledger, kind, filter);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (!record) throw new Error('no record');
  return record;
}

it.each(RECORD_KINDS)('the fields of a %s that take any text are many', (kind) => {
  expect(textFields(kind).length).toBeGreaterThanOrEqual(7);
});

it.each(RECORD_KINDS.flatMap((kind) => TEXTS.map((text) => [kind, text] as const)))(
  'every text field of a %s keeps %s through saving, history, bin, search, undo and redo',
  async (kind, text) => {
    const ledger = await openTestLedger();
    const input = withText(kind, text);
    const write = <T>(work: Parameters<typeof ledger.write<T>>[1]) => ledger.write(WRITER, work);

    const [id = ''] = await write((open) => insertRecords(open, kind, [{ input }]));
    expect(await onlyRecord(ledger, kind)).toMatchObject(input);

    await write((open) => updateRecord(open, kind, id, 1, INPUTS[kind]));
    await write((open) => updateRecord(open, kind, id, 2, input));
    await write((open) => patchRecords(open, kind, [id], { remarks: `${text}。` }));
    const history = await listHistory(ledger, { kind, id });
    expect(history).toHaveLength(4);
    expect(history[1]?.after).toMatchObject(input);
    expect(history[2]?.before).toMatchObject(input);

    await write((open) => removeRecords(open, kind, [id]));
    await write((open) => restoreRecords(open, kind, [id]));
    const changed = { ...input, remarks: `${text}。` };
    expect(await onlyRecord(ledger, kind)).toMatchObject(changed);
    await rebuildSearch(ledger, kind);
    if (/[\p{L}\p{N}]/u.test(text)) {
      expect((await onlyRecord(ledger, kind, { text })).id).toBe(id);
    }

    for (let step = 0; step < 6; step += 1) {
      await undo(ledger, (await lastUndoable(ledger))?.id ?? '', '经办人');
    }
    expect((await listRecords(ledger, kind)).total).toBe(0);
    for (let step = 0; step < 6; step += 1) {
      await redo(ledger, (await lastRedoable(ledger))?.id ?? '', '经办人');
    }
    expect(await onlyRecord(ledger, kind)).toMatchObject(changed);

    await write((open) => removeRecords(open, kind, [id]));
    await write((open) => purgeRecords(open, kind, [id]));
    expect((await listHistory(ledger, { kind, id }))[0]?.before).toMatchObject(changed);
  },
);

it.each(TEXTS)('the unit, drafts and reasons keep %s', async (text) => {
  const ledger = await openTestLedger();
  const unit = unitSchema.parse(
    Object.fromEntries(Object.keys(unitSchema.shape).map((field) => [field, text])),
  );
  await ledger.write(WRITER, (write) => saveUnit(write, unit));
  expect(await getUnit(ledger)).toEqual(unit);
  await undo(ledger, (await lastUndoable(ledger))?.id ?? '', '经办人');
  expect(await getUnit(ledger)).toBeNull();
  await redo(ledger, (await lastRedoable(ledger))?.id ?? '', '经办人');
  expect(await getUnit(ledger)).toEqual(unit);

  for (const value of [text, { title: text }, [text]]) {
    await saveFormDraft(ledger, 'activity:new', value);
    expect((await listFormDrafts(ledger)).map((draft) => draft.value)).toEqual([value]);
  }
  await dropFormDraft(ledger, 'activity:new');

  const choices = { workIds: null, caseIds: null, prose: { overview: text } };
  const report = await ledger.write(WRITER, (write) =>
    addReport(
      write,
      { year: 2024, half: 1, from: civilDate('2023-12-11'), to: civilDate('2024-06-20'), choices },
      { action: 'create', reason: text },
    ),
  );
  expect(report.choices).toEqual(choices);
  const frozen = await ledger.write(WRITER, (write) =>
    changeReport(
      write,
      report.id,
      1,
      { state: 'frozen', facts: { text }, digest: text },
      { action: 'freeze', reason: text, detail: text },
    ),
  );
  expect(frozen).toMatchObject({ facts: { text }, digest: text });
  const [, event] = await listReportEvents(ledger, report.id);
  expect(event).toMatchObject({ reason: text, detail: text });
});
