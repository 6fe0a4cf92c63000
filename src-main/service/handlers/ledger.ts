import type { Handlers } from '#shared/contract/contract.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { refuseUnlessWorkbookName } from '../../exchange/written/save-workbook.ts';
import { countRecords } from '../../store/count-records.ts';
import { countBodies } from '../../store/roster/bodies.ts';
import { getUnit, saveUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { exportAll, exportShown } from '../listing/export-records.ts';
import { movedCopy } from '../moving/moved-note.ts';
import { warningsOnOpening } from '../opening/opening-checks.ts';
import { readSample } from '../opening/read-sample.ts';
import { layOutSample, sendPastHalves } from '../opening/sample.ts';
import { SAMPLE_YEAR, sampleOn } from '../opening/shift-sample.ts';

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
      return list ? exportShown(desk, path, list) : exportAll(desk, path);
    },
  };
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
