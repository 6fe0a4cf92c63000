import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { unitSchema } from '#shared/domain/unit.ts';

const sampleSchema = z.strictObject({
  unit: unitSchema,
  report: z.strictObject({ practice: z.string(), plan: z.string() }),
  activity: z.array(INPUT_SCHEMAS.activity),
  pilot: z.array(INPUT_SCHEMAS.pilot),
  work: z.array(INPUT_SCHEMAS.work),
  case: z.array(INPUT_SCHEMAS.case),
});
export type Sample = z.infer<typeof sampleSchema>;

/** A made-up unit's reporting year, as it is written down. */
export async function readSample(resourcesDir: string): Promise<Sample> {
  const file = path.join(resourcesDir, 'sample', 'ledger-2024.json');
  return sampleSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
