import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { saveUnit } from '../../store/unit.ts';
import { insertRecords } from '../../store/write-records.ts';
import type { Desk } from '../desk/desk.ts';
import { saveChoices } from '../reports/report-steps.ts';

const sampleSchema = z.strictObject({
  unit: unitSchema,
  report: z.strictObject({ practice: z.string(), plan: z.string() }),
  activity: z.array(INPUT_SCHEMAS.activity),
  pilot: z.array(INPUT_SCHEMAS.pilot),
  work: z.array(INPUT_SCHEMAS.work),
  case: z.array(INPUT_SCHEMAS.case),
});
export type Sample = z.infer<typeof sampleSchema>;

/** A made-up unit's reporting year 2024. */
export async function readSample(resourcesDir: string): Promise<Sample> {
  const file = path.join(resourcesDir, 'sample', 'ledger-2024.json');
  return sampleSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

export async function layOutSample(
  desk: Desk,
  sample: Sample,
): Promise<Record<RecordKind, number>> {
  await desk.write('放入示例数据', async (write) => {
    await saveUnit(write, sample.unit);
    await insertRecords(write, 'activity', entries(sample.activity));
    await insertRecords(write, 'pilot', entries(sample.pilot));
    await insertRecords(write, 'work', entries(sample.work));
    await insertRecords(write, 'case', entries(sample.case));
  });
  for (const half of [1, 2] as const) await saveChoices(desk, { year: 2024, half }, sample.report);
  return {
    activity: sample.activity.length,
    pilot: sample.pilot.length,
    work: sample.work.length,
    case: sample.case.length,
  };
}

function entries<T>(inputs: readonly T[]): { input: T }[] {
  return inputs.map((input) => ({ input }));
}
