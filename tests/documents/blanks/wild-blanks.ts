import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { recogniseFile } from '../../support/blank-files.ts';

interface WildTruth {
  kind: FormKind;
  places: { where: string; field: string }[];
  mustNotFill: string[];
}

const folder = join(import.meta.dirname, '../../samples/wild');

/** Blanks of kinds that failed on real forms, each with its truth beside it. */
export function wildBlanks(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.docx'));
}

/** What is filled rightly, what is not, and what is filled that must stay as it is. */
export function scoreWild(name: string) {
  const truth = JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8')) as WildTruth;
  const found = recogniseFile(new Uint8Array(readFileSync(join(folder, name))), name, truth.kind);
  const filled = found.fields.filter(
    ({ field, confidence }) => field !== null && field !== 'pen' && confidence >= FILL_CONFIDENCE,
  );
  const isRight = (place: WildTruth['places'][number]) =>
    filled.some(({ where, field }) => where === place.where && field === place.field);
  const missed = truth.places
    .filter((place) => !isRight(place))
    .map(({ where, field }) => `${field} ${where}`);
  const wrong = filled
    .filter(({ where, field }) => {
      const own = truth.places.find((place) => place.where === where);
      return truth.mustNotFill.includes(where) || (own !== undefined && own.field !== field);
    })
    .map(({ where, field }) => `${field} ${where}`);
  return { right: truth.places.length - missed.length, missed, wrong, found };
}
