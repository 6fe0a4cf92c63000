import type { SurveyedSheet } from '#shared/contract/collect.ts';
import type { Period } from '#shared/domain/period.ts';
import type { ReadSheet } from '../../collect/read-sheet.ts';

/** A sheet that can be taken, with what was read in it. */
export interface HeldSheet {
  surveyed: SurveyedSheet;
  bodyId: string;
  read: ReadSheet;
  sha256: string;
  savedAt: string;
  period: Period;
}
