import type { Handlers, ParsedInput } from '#shared/contract/contract.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { Pilot } from '#shared/domain/pilot.ts';
import { byKind, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { pilotsInOrder } from '#shared/report/printed-order.ts';
import { refuseUnlessWorkbookName, saveWorkbook } from '../../exchange/written/save-workbook.ts';
import { countRecords } from '../../store/count-records.ts';
import { listRecords } from '../../store/find-records.ts';
import { countBodies, listBodies } from '../../store/roster/bodies.ts';
import type { Ledger } from '../../store/schema/ledger.ts';
import { getUnit, saveUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { pageAsked } from '../listing/asked-records.ts';
import { movedCopy } from '../moving/moved-note.ts';
import { warningsOnOpening } from '../opening/opening-checks.ts';
import { readSample } from '../opening/read-sample.ts';
import { layOutSample, sendPastHalves } from '../opening/sample.ts';
import { SAMPLE_YEAR, sampleOn } from '../opening/shift-sample.ts';
import { withBodies } from '../roster/with-bodies.ts';

export function ledgerHandlers(desk: Desk): Handlers['ledger'] {
  const status = async (warnings: string[]): Promise<LedgerStatus> => {
    const ledger = desk.ledger();
    return {
      folder: ledger.folder.root,
      unit: (await getUnit(ledger)) ?? unitSchema.parse({}),
      counts: await countRecords(ledger),
      bodies: await countBodies(ledger),
      noticeId: (await desk.settings()).noticeId,
      warnings,
      moved: await movedCopy(ledger),
    };
  };
  return {
    async open({ folder }) {
      await desk.open(folder);
      return status(await warningsOnOpening(desk));
    },
    status: async () => (desk.openLedger() ? status([]) : null),
    async close() {
      await desk.close();
      return null;
    },
    async sample({ today }) {
      const counts = await countRecords(desk.ledger());
      if (RECORD_KINDS.some((kind) => counts[kind] > 0)) {
        throw new Refusal(
          'invalid-input',
          '台账里已有记录，示例数据只能放进空台账。请另选一个文件夹。',
        );
      }
      const sample = await readSample(desk.options.resourcesDir);
      const ofYear =
        today === undefined
          ? { sample, year: SAMPLE_YEAR }
          : sampleOn(sample, today, (await desk.notice()).due);
      const added = await layOutSample(desk, ofYear);
      if (today !== undefined) await sendPastHalves(desk, ofYear, today);
      desk.changed(...RECORD_KINDS, 'unit', 'report');
      return added satisfies Record<RecordKind, number>;
    },
    async exportWorkbook({ path, list }) {
      await refuseUnlessWorkbookName(path);
      desk.tell('progress', { task: 'export', label: '导出工作簿', done: 0, of: 0 });
      return list ? exportShown(desk, path, list) : exportAll(desk, path);
    },
  };
}

async function exportAll(desk: Desk, path: string) {
  const { pilotOrder } = await desk.settings();
  const pilots = await oldestFirst(desk.ledger(), 'pilot');
  const records = {
    activity: await withBodies(
      desk.ledger(),
      'activity',
      await oldestFirst(desk.ledger(), 'activity'),
    ),
    pilot: pilotOrder.length > 0 ? inOwnOrder(pilots, pilotOrder) : pilots,
    work: await oldestFirst(desk.ledger(), 'work'),
    case: await oldestFirst(desk.ledger(), 'case'),
  };
  const roster = await listBodies(desk.ledger());
  const { exportWorkbook } = await import('../../exchange/written/export-workbook.ts');
  await saveWorkbook(path, exportWorkbook(records, await unitName(desk), roster));
  return { path, records: byKind((kind) => records[kind].length) };
}

/** Year by year all the same. */
function inOwnOrder<T extends Pilot>(pilots: readonly T[], order: readonly string[]): T[] {
  return pilotsInOrder(pilots, order).toSorted((a, b) => a.year - b.year);
}

async function exportShown(desk: Desk, path: string, list: ListToExport) {
  const { kind, columns, ...query } = list;
  const { records } = await pageAsked(desk, kind, { ...query, offset: 0, limit: EVERY_RECORD });
  const roster = await listBodies(desk.ledger());
  const { exportList } = await import('../../exchange/written/export-workbook.ts');
  await saveWorkbook(path, exportList(kind, records, await unitName(desk), columns, roster));
  return { path, records: byKind((each) => (each === kind ? records.length : 0)) };
}

type ListToExport = NonNullable<ParsedInput<'ledger.exportWorkbook'>['list']>;
/** More than a sheet of a workbook has rows. */
const EVERY_RECORD = 2 ** 31;

async function unitName(desk: Desk): Promise<string> {
  return (await getUnit(desk.ledger()))?.name ?? '';
}

export function unitHandlers(desk: Desk): Handlers['unit'] {
  const get = async () => (await getUnit(desk.ledger())) ?? unitSchema.parse({});
  return {
    get,
    async save(patch) {
      const unit = { ...(await get()), ...patch };
      await desk.write('修改填报单位信息', (write) => saveUnit(write, unit));
      desk.changed('unit');
      return unit;
    },
  };
}

async function oldestFirst<K extends RecordKind>(ledger: Ledger, kind: K) {
  const sort = { field: kind === 'activity' ? 'date' : 'year', descending: false };
  return (await listRecords(ledger, kind, { sort })).records;
}
