import type { FormKind } from '../notice/notice.ts';
import { CASE_FIELD_WORDS } from '../words/case-fields.ts';
import { type FieldWords, wordsOnForms } from '../words/field-words.ts';
import { STATISTICS_FIELD_WORDS } from '../words/statistics-fields.ts';
import { UNIT_FIELD_WORDS, UNIT_OF_CASE, UNIT_OF_WORK } from '../words/unit-fields.ts';
import { WORK_FIELD_WORDS } from '../words/work-fields.ts';
import { type FieldId, fieldName } from './field-names.ts';
import { readLabel } from './label-text.ts';

export interface FormLabel {
  field: FieldId;
  /** What the word takes from certainty: some where it fits by its company, much where it says little. */
  loss: number;
}

/** The labels that forms of a kind ask by, without spaces, brackets and numbering; with one joiner, too. */
export function formLabels(kind: FormKind): ReadonlyMap<string, FormLabel> {
  return new Map(
    [...Object.entries<FieldWords>(UNIT_FIELD_WORDS), ...ofKind[kind]].flatMap(([field, words]) =>
      [...wordsOnForms(words), ...(words.faint ?? [])].flatMap((word): [string, FormLabel][] => {
        const { core } = readLabel(word);
        const label = { field, loss: lossOf(word, words) };
        return [
          [oneJoiner(core), label],
          [core, label],
        ];
      }),
    ),
  );
}

/** 与, 和 and 、 join as 及 does. */
export function oneJoiner(core: string): string {
  return core.replace(/以及|及其|与|和|、|\//gu, '及');
}

function lossOf(word: string, { weak, faint }: FieldWords): number {
  if (faint?.includes(word)) return 0.48;
  return weak?.includes(word) ? 0.12 : 0;
}

const ofKind: Record<FormKind, readonly [FieldId, FieldWords][]> = {
  statistics: Object.entries<FieldWords>(STATISTICS_FIELD_WORDS),
  work: [
    ['unit.name', UNIT_OF_WORK],
    ['works.count', STATISTICS_FIELD_WORDS['works.count']],
    ...fieldsOf('work', WORK_FIELD_WORDS),
  ],
  case: [
    ['unit.name', UNIT_OF_CASE],
    ['cases.count', STATISTICS_FIELD_WORDS['cases.count']],
    ...fieldsOf('case', CASE_FIELD_WORDS),
  ],
};

/** Those that such a form has a place for. */
function fieldsOf(
  kind: string,
  words: Readonly<Record<string, FieldWords>>,
): readonly [FieldId, FieldWords][] {
  return Object.entries(words)
    .map(([name, of]): [FieldId, FieldWords] => [`${kind}.${name}`, of])
    .filter(([field]) => fieldName(field) !== field);
}
