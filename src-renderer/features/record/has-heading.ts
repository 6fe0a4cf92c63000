import type { RecordKind } from '#shared/domain/record.ts';
import { isSequenceHeading, recogniseHeading } from '#shared/recognition/recognise-heading.ts';

/** The first row names the columns: all that stands in it is a heading, two of them at least. */
export function hasHeading(table: readonly (readonly string[])[], kind: RecordKind): boolean {
  const [first = [], ...rest] = table;
  const words = first.filter((text) => text.trim() !== '');
  const known = words.filter((text) => (recogniseHeading(text, kind)[0]?.confidence ?? 0) >= 0.5);
  const numbered = words.filter((text) => isSequenceHeading(text));
  return rest.length > 0 && known.length >= 2 && known.length + numbered.length >= words.length;
}
