import type { SingleField } from '#shared/domain/define-record.ts';

/** Whether a record can do without a value of the field. */
export function mayBeEmpty(field: SingleField): boolean {
  return field.schema.safeParse(emptyValue(field)).success;
}

/** What a field holds when nothing is told; a number has no such value but 0, which tells something. */
export function emptyValue({ type }: SingleField): unknown {
  switch (type) {
    case 'line':
    case 'prose':
      return '';
    case 'choices':
    case 'links':
      return [];
    case 'day':
    case 'year':
    case 'count':
    case 'choice':
    case 'flag':
      return null;
  }
}
