import type { GroupField } from '#shared/domain/field.ts';

/** The parts of a group that records of this form of publicity have. */
export function partsFor({ parts }: GroupField, form: unknown): GroupField['parts'] {
  return Object.fromEntries(
    Object.entries(parts).filter(([, { onlyFor }]) => onlyFor === undefined || onlyFor === form),
  );
}
