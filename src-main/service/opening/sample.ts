import path from 'node:path';
import { deadlineOf } from '#shared/deadline/deadline.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { HALVES } from '#shared/domain/period.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { saveUnit } from '../../store/unit.ts';
import { insertRecords } from '../../store/write-records.ts';
import type { Desk } from '../desk/desk.ts';
import { sendReport } from '../reports/archive.ts';
import { packReport } from '../reports/pack-report.ts';
import { freeze, saveChoices } from '../reports/report-steps.ts';
import { signReport } from '../reports/sign-report.ts';
import type { SampleOfYear } from './shift-sample.ts';

export async function layOutSample(
  desk: Desk,
  { sample, year }: SampleOfYear,
): Promise<Record<RecordKind, number>> {
  await desk.write('放入示例数据', async (write) => {
    await saveUnit(write, sample.unit);
    await insertRecords(write, 'activity', entries(sample.activity));
    await insertRecords(write, 'pilot', entries(sample.pilot));
    await insertRecords(write, 'work', entries(sample.work));
    await insertRecords(write, 'case', entries(sample.case));
  });
  for (const half of HALVES) await saveChoices(desk, { year, half }, sample.report);
  return {
    activity: sample.activity.length,
    pilot: sample.pilot.length,
    work: sample.work.length,
    case: sample.case.length,
  };
}

/** Reports of halves that are over went out in time, so that the sample begins without a reproach. */
export async function sendPastHalves(
  desk: Desk,
  { sample, year }: SampleOfYear,
  today: CivilDate,
): Promise<void> {
  const { due } = await desk.notice();
  const outDir = path.join(desk.ledger().folder.root, '示例报送材料');
  for (const half of HALVES) {
    const which = { year, half };
    const { dueOn, lastWorkday } = deadlineOf(year, half, due);
    if (dueOn >= today) continue;
    await freeze(desk, which);
    const signed = { signedOn: lastWorkday, signedBy: sample.unit.leader };
    await signReport(desk, { ...which, ...signed, scans: [], codeOnScan: '' });
    await packReport(desk, which, outDir, false);
    await sendReport(desk, which, lastWorkday, sample.unit.contact);
  }
}

function entries<T>(inputs: readonly T[]): { input: T }[] {
  return inputs.map((input) => ({ input }));
}
