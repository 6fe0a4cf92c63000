import type { RecordKind } from './record.ts';

/**
 * What a record says of a body of the roster: `source` it comes from there, `reached` it was held
 * there, `denied` its name stands there and it was not.
 */
export const BODY_ROLES = ['source', 'reached', 'denied'] as const;
export type BodyRole = (typeof BODY_ROLES)[number];

export interface BodyLink {
  recordKind: RecordKind;
  recordId: string;
  bodyId: string;
  role: BodyRole;
}
