import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { foldHeading, withoutBrackets } from '#shared/recognition/fold-text.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { COLUMN_WORDS } from '#shared/words/column-words.ts';
import { headingOf } from '#shared/words/field-labels.ts';
import { type FieldWords, wordsInColumns } from '#shared/words/field-words.ts';

/** A heading of a published form, with the fields that are right for it; none where no field is. */
export interface HeadingTruth {
  kind: RecordKind;
  heading: string;
  fields: readonly string[];
}

export interface HeadingResult extends HeadingTruth {
  found: string | null;
  by: 'list' | 'parts' | null;
  outcome: 'right' | 'missed' | 'wrong';
}

/** Below this a heading alone decides nothing. */
const TAKEN = 0.5;

/** Lines `field|field: heading heading` under `[kind]`. */
export function furtherHeadings(): HeadingTruth[] {
  const path = join(import.meta.dirname, '../samples/further-headings.txt');
  let kind: RecordKind = 'activity';
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const named = RECORD_KINDS.find((each) => line === `[${each}]`);
      if (named) kind = named;
      const [, fields = '', headings = ''] = /^([\w.|]+): (.+)$/u.exec(line) ?? [];
      return headings
        .split(' ')
        .filter((heading) => heading !== '')
        .map((heading) => ({
          kind,
          heading,
          fields: fields === 'none' ? [] : fields.split('|'),
        }));
    });
}

export function resultOf(truth: HeadingTruth): HeadingResult {
  const [best] = recogniseHeading(truth.heading, truth.kind);
  const found = best && best.confidence >= TAKEN ? best.field : null;
  const by = found === null || !best ? null : isListed(truth, best.field) ? 'list' : 'parts';
  const right = found === null ? truth.fields.length === 0 : truth.fields.includes(found);
  return { ...truth, found, by, outcome: right ? 'right' : found === null ? 'missed' : 'wrong' };
}

/** Whether the heading stands in the list of whole ones; else it was understood by its words. */
export function isListed(
  { kind, heading }: Pick<HeadingTruth, 'kind' | 'heading'>,
  field: string,
): boolean {
  const words = (COLUMN_WORDS[kind] as Record<string, FieldWords | undefined>)[field];
  const full = foldHeading(heading);
  const known = [headingOf(kind, field), ...(words ? wordsInColumns(words) : [])];
  return known.includes(full) || known.includes(withoutBrackets(full));
}
