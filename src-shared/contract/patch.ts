import { z } from 'zod';

/**
 * The schema of a change to some fields of a record: what is absent stays absent. Zod's own
 * `partial` would fill absent fields with their defaults and so wipe what is stored.
 */
export function patchOf<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
): z.ZodType<Partial<z.output<z.ZodObject<Shape>>>, Partial<z.input<z.ZodObject<Shape>>>> {
  const fields = Object.entries(schema.shape).map(([name, field]) => [
    name,
    (field instanceof z.ZodDefault
      ? (field.unwrap() as z.ZodType)
      : (field as z.ZodType)
    ).exactOptional(),
  ]);
  return z.strictObject(Object.fromEntries(fields)) as unknown as ReturnType<typeof patchOf<Shape>>;
}
