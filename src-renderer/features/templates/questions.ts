import type { BlankField } from '#shared/blanks/recognition.ts';
import { grouped } from '#shared/domain/grouped.ts';
import { type BlankPlace, markOf } from './places.ts';

/** Places that are doubted for one reason, answered together. */
export interface DoubtQuestion {
  doubt: string;
  places: BlankPlace[];
  /** What each of them may be as well; null where nothing else comes near. */
  runnerUp: BlankField;
}

export function questionsOf(places: readonly BlankPlace[]): DoubtQuestion[] {
  const doubtful = places.filter((place) => markOf(place) === 'unsure');
  const alike = grouped(doubtful, ({ doubt = '', reason, runnerUp = '' }) =>
    [doubt || reason, runnerUp].join(' '),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { doubt = first.reason, runnerUp = null } = first;
    return [{ doubt, places: group, runnerUp }];
  });
}
