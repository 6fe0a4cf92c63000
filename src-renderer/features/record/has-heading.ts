import type { RecordKind } from '#shared/domain/record.ts';
import { isSequenceHeading, recogniseHeading } from '#shared/recognition/recognise-heading.ts';

/**
 * The first row names the columns: two headings at least, and all that stands in it is one, or most of
 * it is and only the rows below have figures. A heading that nobody knows is then told by the preview.
 */
export function hasHeading(table: readonly (readonly string[])[], kind: RecordKind): boolean {
  const [first = [], ...rest] = table;
  const words = first.filter((text) => text.trim() !== '');
  const known = words.filter((text) => (recogniseHeading(text, kind)[0]?.confidence ?? 0) >= 0.5);
  const numbered = words.filter((text) => isSequenceHeading(text));
  if (rest.length === 0 || known.length < 2) return false;
  const named = known.length + numbered.length;
  if (named >= words.length) return true;
  return named * 3 >= words.length * 2 && !hasFigure(first) && rest.some(hasFigure);
}

const hasFigure = (cells: readonly string[]) => cells.some((text) => /\d/.test(text));
