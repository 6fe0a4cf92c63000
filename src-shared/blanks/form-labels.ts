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
  /** Fits by its company only. */
  weak: boolean;
}

/** The labels that forms of a kind ask by, without spaces, brackets and numbering. */
export function formLabels(kind: FormKind): ReadonlyMap<string, FormLabel> {
  return new Map(
    [...Object.entries<FieldWords>(UNIT_FIELD_WORDS), ...ofKind[kind]].flatMap(([field, words]) =>
      wordsOnForms(words).map((word): [string, FormLabel] => [
        readLabel(word).core,
        { field, weak: words.weak?.includes(word) ?? false },
      ]),
    ),
  );
}

const ofKind: Record<FormKind, readonly [FieldId, FieldWords][]> = {
  statistics: Object.entries<FieldWords>(STATISTICS_FIELD_WORDS),
  work: [['unit.name', UNIT_OF_WORK], ...fieldsOf('work', WORK_FIELD_WORDS)],
  case: [['unit.name', UNIT_OF_CASE], ...fieldsOf('case', CASE_FIELD_WORDS)],
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
