import type { RecordKind } from './record.ts';
import type { SaidLink } from './said-bodies.ts';

export interface BodyLink extends SaidLink {
  recordKind: RecordKind;
  recordId: string;
}
