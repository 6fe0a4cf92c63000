import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.ts';
import { yearField } from '../domain/fields.ts';
import { type BodyInput, bodyInputSchema, type RosterBody } from '../domain/roster-body.ts';
import { MOST_BODIES } from '../domain/said-bodies.ts';
import type { RelatedBodies } from '../roster/related-bodies.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

/** A row of a list of bodies beside the roster. */
export interface SurveyedBody {
  /** `名单!A3`; of what was pasted `A3`. */
  place: string;
  input: BodyInput;
  isKindGuessed: boolean;
  /** `like`: the roster, or a row above, has one that may be the same; the clerk decides. */
  state: 'new' | 'same' | 'like';
  /** Its name there; empty for a new one. */
  other: string;
  why: string;
}

export interface RosterSurvey {
  bodies: SurveyedBody[];
  refused: { place: string; reason: string }[];
}

/** Activities held in a reporting year that have to do with a body. */
export interface BodyCoverage {
  bodyId: string;
  from: number;
  reached: number;
  /** Those whose words may mean another body. */
  doubted: number;
  lastOn: CivilDate | null;
}

const id = z.string().min(1).max(100);

export const rosterCalls = {
  list: read<RosterBody[]>()(z.strictObject({})),
  /** Reads a list of bodies and holds it against the roster; keeps nothing. */
  survey: read<RosterSurvey>()(
    z.strictObject({
      source: z.union([
        z.strictObject({ path: pathField }),
        z.strictObject({ pasted: z.string().max(2_000_000) }),
      ]),
    }),
  ),
  /** In one step; refused where the roster has one of the names already. */
  add: write<{ ids: string[] }>()(
    z.strictObject({ bodies: z.array(bodyInputSchema).min(1).max(MOST_BODIES) }),
  ),
  change: write<RosterBody[]>()(z.strictObject({ id, input: bodyInputSchema })),
  remove: write<RosterBody[]>()(z.strictObject({ ids: z.array(id).min(1).max(MOST_BODIES) })),
  /** Where activities come from and whom they reached, by their ids; as said and as their words tell. */
  related: read<Record<string, RelatedBodies>>()(
    z.strictObject({ ids: z.array(id).max(MOST_BODIES) }),
  ),
  /** Whom the activities of a reporting year reached, in the roster's order. */
  coverage: read<BodyCoverage[]>()(z.strictObject({ year: yearField })),
};
