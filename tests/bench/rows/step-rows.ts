import { type OpenedBench, openBench } from '../running/bench-place.ts';
import type { Row } from '../running/row.ts';

export const STEP_ROWS: readonly Row[] = [
  {
    id: 'edit-5000',
    what: 'bulk edit of 5,000',
    against: 'a copy, raw rows with log',
    before: '4.1x',
    target: '1.5x',
    async open(place) {
      const { call, raw, close } = await openBench(await place.copy('dense'));
      const ids = raw
        .prepare<[], string>('SELECT id FROM activity ORDER BY seq LIMIT 5000')
        .pluck()
        .all();
      const bare = await openBench(await place.copy('dense'));
      let turn = 0;
      const patch = () => ({ place: `礼堂${(turn += 1)}` });
      return {
        ours: () => call('record.changeMany', { kind: 'activity', ids, patch: patch() }),
        floor: () => {
          bare.raw.exec(`VACUUM INTO '${place.scratch}/copy-${(turn += 1)}.sqlite'`);
          rewriteRaw(bare.raw, ids, (row) => ({ ...row, place: `礼堂${turn}` }));
        },
        close: async () => {
          await close();
          await bare.close();
        },
      };
    },
  },
  undoRow('undo-tenth', 'undo of a tenth of all', 10, '4.4x', '2x', 5),
  undoRow('undo-all', 'undo of all', 1, '6.9x, 3.3 GB', '2x, 0.5 GB', 3),
];

function undoRow(
  id: string,
  what: string,
  part: number,
  before: string,
  target: string,
  laps: number,
): Row {
  return {
    id,
    what,
    against: 'a copy, raw rows with log',
    before,
    target,
    laps,
    memory: true,
    async open(place) {
      const ours = await openBench(await place.copy('dense'));
      const floor = await openBench(await place.copy('dense'));
      const ids = ours.raw
        .prepare<[number], string>('SELECT id FROM activity ORDER BY seq LIMIT ?')
        .pluck()
        .all(place.count / part);
      await ours.call('record.remove', { kind: 'activity', ids });
      let turn = 0;
      return {
        ours: () => turned(ours, 'history.undo'),
        floor: () => {
          floor.raw.exec(`VACUUM INTO '${place.scratch}/copy-${(turn += 1)}.sqlite'`);
          rewriteRaw(floor.raw, ids, (row) => ({ ...row, deletedAt: null }));
        },
        putBack: { ours: () => turned(ours, 'history.redo') },
        close: async () => {
          await ours.close();
          await floor.close();
        },
      };
    },
  };
}

async function turned({ call }: OpenedBench, way: 'history.undo' | 'history.redo') {
  const asked = await call(way, {});
  if (asked.outcome === 'asks') await call(way, { confirmed: asked.step.id });
}

type RawRow = Record<string, string | number | null>;

/** What a bulk step cannot do without: each row read, written and logged in one transaction. */
function rewriteRaw(
  raw: OpenedBench['raw'],
  ids: readonly string[],
  change: (row: RawRow) => RawRow,
): void {
  const read = raw.prepare<[string], RawRow>('SELECT * FROM activity WHERE id = ?');
  const columns = raw
    .prepare('SELECT * FROM activity LIMIT 0')
    .columns()
    .map(({ name }) => name)
    .filter((name) => name !== 'seq' && name !== 'id');
  const update = raw.prepare(
    `UPDATE activity SET ${columns.map((name) => `${name} = @${name}`).join()} WHERE id = @id`,
  );
  const log = raw.prepare(
    `INSERT INTO change_log (batchId, action, subject, subjectId, recordId, before, after)
     SELECT (SELECT max(id) FROM change_batch), 'edit', 'activity', ?, ?, ?, ?`,
  );
  raw.transaction(() => {
    for (const id of ids) {
      const before = read.get(id) as RawRow;
      const after = change(before);
      update.run(after);
      log.run(id, id, JSON.stringify(before), JSON.stringify(after));
    }
  })();
}
