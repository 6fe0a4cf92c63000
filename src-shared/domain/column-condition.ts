import { z } from 'zod';
import { civilDateField } from './fields.ts';

/**
 * What one column of a list is narrowed to; all that is given must hold. Counts and years lie between
 * `least` and `most`, days between `first` and `last`, both included.
 */
export const columnConditionSchema = z.strictObject({
  /** Ids of a choice; a list of choices must hold one of them. */
  any: z.array(z.string().max(100)).max(100).optional(),
  /** A part of the text. */
  has: z.string().max(200).optional(),
  /** True: nothing filled in; false: something. */
  isEmpty: z.boolean().optional(),
  least: z.number().int().min(0).optional(),
  most: z.number().int().min(0).optional(),
  first: civilDateField.optional(),
  last: civilDateField.optional(),
});
export type ColumnCondition = z.infer<typeof columnConditionSchema>;
/** As asked, its days still text. */
export type ColumnAsked = z.input<typeof columnConditionSchema>;

/** Field id -> what it is narrowed to. */
export const columnConditionsSchema = z.record(z.string().max(40), columnConditionSchema);
export type ColumnConditions = z.infer<typeof columnConditionsSchema>;
