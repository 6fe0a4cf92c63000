import { type Activity, type ActivityInput, activityInputSchema } from './activity.ts';
import { type Pilot, type PilotInput, pilotInputSchema } from './pilot.ts';
import { type ResultCase, type ResultCaseInput, resultCaseInputSchema } from './result-case.ts';
import { type Work, type WorkInput, workInputSchema } from './work.ts';

/** One place that maps a record kind to its types and its input schema. */
export interface RecordByKind {
  activity: Activity;
  pilot: Pilot;
  work: Work;
  case: ResultCase;
}

export interface InputByKind {
  activity: ActivityInput;
  pilot: PilotInput;
  work: WorkInput;
  case: ResultCaseInput;
}

export const INPUT_SCHEMAS = {
  activity: activityInputSchema,
  pilot: pilotInputSchema,
  work: workInputSchema,
  case: resultCaseInputSchema,
} as const;
