import type { RosterBody } from '../domain/roster-body.ts';
import { foldText } from '../recognition/fold-text.ts';

type Named = Pick<RosterBody, 'name' | 'otherNames'>;

/** A unit's name as names compare; one of its other names in the roster is the same unit. */
export function unitKey(unit: string, roster: readonly Named[]): string {
  const folded = foldText(unit);
  const body = roster.find(({ name, otherNames }) =>
    [name, ...otherNames.split(/[、,，;；]/u)].some((each) => foldText(each) === folded),
  );
  return body ? foldText(body.name) : folded;
}
