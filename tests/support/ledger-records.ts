import type { z } from 'zod';
import { type ActivityInput, activityInputSchema } from '#shared/domain/activity.ts';
import { type PilotInput, pilotInputSchema } from '#shared/domain/pilot.ts';
import { type ResultCaseInput, resultCaseInputSchema } from '#shared/domain/result-case.ts';
import { type WorkInput, workInputSchema } from '#shared/domain/work.ts';

/** Valid records to start from; each test names only what it is about. */
export function anActivity(part: Partial<z.input<typeof activityInputSchema>> = {}): ActivityInput {
  return activityInputSchema.parse({
    date: '2024-05-12',
    title: '消防安全宣讲进企业',
    form: 'lecture',
    settings: ['enterprise'],
    ...part,
  });
}

export function aPilot(part: Partial<z.input<typeof pilotInputSchema>> = {}): PilotInput {
  return pilotInputSchema.parse({ year: 2024, kind: 'village', name: '示范村', ...part });
}

export function aWork(part: Partial<z.input<typeof workInputSchema>> = {}): WorkInput {
  return workInputSchema.parse({ year: 2024, title: '安全用电短视频', type: 'video', ...part });
}

export function aCase(part: Partial<z.input<typeof resultCaseInputSchema>> = {}): ResultCaseInput {
  return resultCaseInputSchema.parse({ year: 2024, title: '网格员入户宣传', ...part });
}
