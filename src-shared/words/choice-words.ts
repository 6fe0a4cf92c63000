/**
 * The words of one id of a closed list, beside its label in the domain. A word stands in one group
 * only; the groups say where it holds and how much it says.
 */
interface Spelled {
  /** The term in other spellings: certain everywhere. */
  own?: readonly string[];
  /** Means the same: on a form as good as the term, in a cell marked as a guess. */
  alike?: readonly string[];
  /** Means the same where it is all of a heading or an option; within another word it may not. */
  alone?: readonly string[];
  /** One sort of it: marked as a guess in a cell; on a form it asks for less than the whole. */
  sorts?: readonly string[];
  /** Holds in a cell only: on a form it stands for something else, or for a thing that is counted. */
  inCells?: readonly string[];
  /** Those of the above that tell it in an activity's title, too. */
  inTitles?: readonly string[];
}

/** Lower case, as words are compared. In cells and titles `own` and `kin` may be a part of the text. */
export interface ChoiceWords<T extends string> {
  value: T;
  own: readonly string[];
  alike: readonly string[];
  alone: readonly string[];
  sorts: readonly string[];
  /** All that a cell may hold instead of the term itself. */
  kin: readonly string[];
  /** As written. */
  inTitles: readonly string[];
}

/** In the order given: where a cell names several, earlier ones win over later ones. */
export function choiceWords<T extends string>(
  labels: Readonly<Record<T, string>>,
  spelled: Readonly<Record<T, Spelled>>,
): readonly ChoiceWords<T>[] {
  return (Object.entries(spelled) as [T, Spelled][]).map(([value, given]) => {
    const alike = folded(given.alike);
    const alone = folded(given.alone);
    const sorts = folded(given.sorts);
    return {
      value,
      own: folded([labels[value], ...(given.own ?? [])]),
      alike,
      alone,
      sorts,
      kin: [...alike, ...alone, ...sorts, ...folded(given.inCells)],
      inTitles: given.inTitles ?? [],
    };
  });
}

function folded(list: readonly string[] = []): readonly string[] {
  return list.map((word) => word.toLowerCase());
}
