import { expect, it } from 'vitest';
import {
  lastRedoable,
  lastUndoable,
  listHistory,
  redo,
  undo,
} from '#main/store/changes/history.ts';
import { getRecords, listRecords } from '#main/store/find-records.ts';
import { getUnit } from '#main/store/unit.ts';
import { expectRefusal, openTestLedger } from '../support/ledger-temp.ts';
import { oldLedger } from '../support/old-ledger.ts';

const AT = '2024-06-10T00:00:00.000Z';

/** One logged change of one row, as raw SQL; the batch's label is its id. */
function logged(
  batch: string,
  subject: string,
  id: string,
  before: object | null,
  after: object | null,
): string {
  const text = (row: object | null) => (row ? `'${JSON.stringify(row)}'` : 'NULL');
  return `INSERT OR IGNORE INTO change_batch (id, at, operator, label, kind)
      VALUES ('${batch}', '${AT}', '甲岗', '${batch}', 'change');
    INSERT INTO change_log (batchId, action, subject, subjectId, recordId, before, after)
      VALUES ('${batch}', 'edit', '${subject}', '${id}', '${id}', ${text(before)}, ${text(after)});`;
}

const META = { importKey: null, createdAt: AT, updatedAt: AT, deletedAt: null };
/** An activity as a program knew it that had neither lists, counts nor texts of later ones. */
const EARLY = { id: 'a-early', revision: 1, ...META, date: '2024-05-01', title: '早年宣讲' };
const ROW = `INSERT INTO activity VALUES (900, 'a-early', 2, NULL, '${AT}', '${AT}', NULL,
  '2024-05-01', NULL, '早年宣讲改名', 'lecture', '["village"]', 3, 40, '', '', '', NULL, '["reach"]',
  '', 5, 0, '', 'online', '', '{"links":"x"}');`;

it('a snapshot that lacks fields reads with their defaults and costs no other entry', async () => {
  const ledger = await openTestLedger(
    oldLedger(
      20,
      ROW +
        logged('新增', 'activity', 'a-early', null, EARLY) +
        logged('改名', 'activity', 'a-early', EARLY, { ...EARLY, title: '早年宣讲改名' }),
    ),
  );
  const [renamed, added] = await listHistory(ledger, { kind: 'activity', id: 'a-early' });
  expect(added?.after).toMatchObject({
    title: '早年宣讲',
    settings: [],
    principles: [],
    details: {},
    sessions: 1,
    materials: 0,
    occasion: null,
    mode: 'offline',
  });
  expect(renamed?.before).toEqual({ ...renamed?.after, title: '早年宣讲' });
});

it('undo over it turns back what it knew and leaves the rest as it is', async () => {
  const ledger = await openTestLedger(
    oldLedger(
      20,
      ROW + logged('改名', 'activity', 'a-early', EARLY, { ...EARLY, title: '早年宣讲改名' }),
    ),
  );
  const [before] = await getRecords(ledger, 'activity', ['a-early']);
  await undo(ledger, '改名', '经办人');
  const [undone] = await getRecords(ledger, 'activity', ['a-early']);
  expect(undone).toMatchObject({ title: '早年宣讲', sessions: 3, details: { links: 'x' } });
  await redo(ledger, '改名', '经办人');
  const [redone] = await getRecords(ledger, 'activity', ['a-early']);
  expect({ ...redone, revision: 0, updatedAt: '' }).toEqual({
    ...before,
    revision: 0,
    updatedAt: '',
  });
});

it('columns that were dropped since stand in the way of neither history nor undo', async () => {
  const full = { ...EARLY, floors: 300, vehicles: '["车"]' };
  const ledger = await openTestLedger(
    oldLedger(
      20,
      ROW +
        logged('改名', 'activity', 'a-early', full, {
          ...full,
          title: '早年宣讲改名',
          floors: 500,
        }),
    ),
  );
  const [entry] = await listHistory(ledger, { kind: 'activity', id: 'a-early' });
  expect(entry?.after).toMatchObject({ title: '早年宣讲改名' });
  await undo(ledger, '改名', '经办人');
  expect((await listRecords(ledger, 'activity', { text: '早年' })).records).toMatchObject([
    { title: '早年宣讲' },
  ]);
  await redo(ledger, '改名', '经办人');
});

it('a row that a former undo dropped is put in again with the defaults of what it lacked', async () => {
  const work = {
    id: 'w-early',
    revision: 1,
    ...META,
    year: 2024,
    title: '早年短片',
    type: 'video',
  };
  const later = { ...work, studio: '影视社' };
  const ledger = await openTestLedger(
    oldLedger(
      20,
      `${logged('新增', 'work', 'w-early', null, later)}
       INSERT INTO change_batch (id, at, operator, label, kind, target)
         VALUES ('撤销', '${AT}', '甲岗', '撤销', 'undo', '新增');
       INSERT INTO change_log (batchId, action, subject, subjectId, recordId, before, after)
         VALUES ('撤销', 'undo', 'work', 'w-early', 'w-early', '${JSON.stringify(later)}', NULL);`,
    ),
  );
  expect((await lastRedoable(ledger))?.id).toBe('新增');
  await redo(ledger, '新增', '经办人');
  const [record] = await getRecords(ledger, 'work', ['w-early']);
  expect(record).toMatchObject({ title: '早年短片', settings: [], reach: 0, createdOn: null });
  expect((await listRecords(ledger, 'work', { text: 'zndp' })).total).toBe(1);
});

it('the unit and a file are turned back over snapshots of another version too', async () => {
  const unit = { id: 1, name: '老镇名', leader: '镇长', motto: '安全第一' };
  const file = {
    id: 'f-early',
    recordKind: 'activity',
    recordId: 'a-early',
    sha256: 'f'.repeat(64),
  };
  const named = {
    ...file,
    name: '现场.jpg',
    mediaType: 'image/jpeg',
    addedAt: AT,
    deletedAt: null,
  };
  const ledger = await openTestLedger(
    oldLedger(
      20,
      `${ROW}
       DELETE FROM unit;
       INSERT INTO unit VALUES (1, '新镇名', '镇长', '', '', '', '', '');
       INSERT INTO stored_file VALUES ('${'f'.repeat(64)}', 5, '.jpg');
       INSERT INTO record_file VALUES ('f-early', 'activity', 'a-early', '${'f'.repeat(64)}',
         '现场.jpg', 'image/jpeg', '${AT}', '2024-05-01', '操场', NULL);
       ${logged('改单位', 'unit', 'unit', unit, { ...unit, name: '新镇名' })}
       ${logged('附上', 'file', 'f-early', null, { ...named, rotated: 90 })}`,
    ),
  );
  await undo(ledger, '附上', '经办人');
  await redo(ledger, '附上', '经办人');
  const [early] = await getRecords(ledger, 'activity', ['a-early']);
  expect(early?.fileCount).toBe(1);
  await undo(ledger, '改单位', '经办人');
  expect(await getUnit(ledger)).toMatchObject({ name: '老镇名', reviewer: '' });
});

it('a snapshot that is damaged costs its own entry alone, and is not undone', async () => {
  const ledger = await openTestLedger(
    oldLedger(
      20,
      `${ROW}
       ${logged('改名', 'activity', 'a-early', EARLY, EARLY)}
       INSERT INTO change_batch (id, at, operator, label, kind)
         VALUES ('坏的', '${AT}', '甲岗', '坏的', 'change');
       INSERT INTO change_log (batchId, action, subject, subjectId, recordId, before, after)
         VALUES ('坏的', 'edit', 'activity', 'a-early', 'a-early', '{"id":"a-ea', '{"id"');`,
    ),
  );
  const history = await listHistory(ledger, { kind: 'activity', id: 'a-early' });
  expect(history.map(({ label, after }) => [label, after === null])).toEqual([
    ['坏的', true],
    ['改名', false],
  ]);
  expect((await lastUndoable(ledger))?.id).toBe('坏的');
  await expectRefusal(undo(ledger, '坏的', '经办人'), 'corrupt');
});

it('a list that was a text in another version is shown as it was', async () => {
  const early = { ...EARLY, settings: '企业、村', principles: '5' };
  const ledger = await openTestLedger(
    oldLedger(20, ROW + logged('新增', 'activity', 'a-early', null, early)),
  );
  const [added] = await listHistory(ledger, { kind: 'activity', id: 'a-early' });
  expect(added?.after).toMatchObject({ settings: '企业、村', details: {} });
});
