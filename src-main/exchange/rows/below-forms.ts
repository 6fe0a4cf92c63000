import { ACTIVITY } from '#shared/domain/activity.ts';
import { COUNTED_FIELDS, type CountedField } from '#shared/domain/measures.ts';
import { PUBLICITY_FORMS, type PublicityForm } from '#shared/domain/publicity-form.ts';
import { countedBy } from '#shared/recognition/read-count-field.ts';
import { formFromTitle } from '#shared/recognition/read-form.ts';
import { BLANK, guessed, type Reading } from '#shared/recognition/reading.ts';
import type { RowReader } from './row-reader.ts';

/** 场次 and 人次 stand below each form: those of the row are what its forms add up to. Null where it has none there. */
export function countedBelowForms(reader: RowReader, field: CountedField): number | null {
  if (reader.text(field) !== '') return null;
  const filled = reader.fieldsOf(`${field}.of.`).filter((name) => reader.text(name) !== '');
  if (filled.length === 0) return null;
  const numbers = filled.map((name) => reader.count(name, countedBy(ACTIVITY.fields[field]), 0));
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (numbers.length > 1) reader.guess(field, numbers.join('+'), String(sum), '各形式的数相加得出');
  return field === 'sessions' && sum === 0 ? null : sum;
}

/** The form below which the row has its numbers; reports stand beside those of another form. */
export function formCountedBelow(reader: RowReader, title: string): Reading<PublicityForm> {
  const counted = PUBLICITY_FORMS.filter((form) =>
    COUNTED_FIELDS.some((field) => /[1-9]/u.test(reader.text(`${field}.of.${form}`))),
  );
  const held = counted.length > 1 ? counted.filter((form) => form !== 'media') : counted;
  const own = formFromTitle(title);
  const named = own.state === 'guessed' && held.includes(own.value) ? own.value : held[0];
  if (!named) return BLANK;
  return guessed(named, held.length > 1 ? '几种形式下都填了数，取一种' : '按填了数的那一种形式');
}
