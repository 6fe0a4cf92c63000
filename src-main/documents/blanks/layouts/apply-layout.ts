import type { KnownLayout, MetBefore } from '#shared/blanks/known-layout.ts';
import {
  type BlankField,
  type BlankRecognition,
  FILL_CONFIDENCE,
  type PlaceOverrides,
  withOverrides,
} from '#shared/blanks/recognition.ts';
import { grouped } from '#shared/domain/grouped.ts';
import {
  changesSince,
  latestFirst,
  monthWords,
  nearestShape,
} from '#shared/recognition/known-shape.ts';
import { type BlankModel, linesOf } from '../../../office/form/blank-model.ts';
import { doubted } from '../recognise/what.ts';
import { type FormShape, shapeOf, spacedText } from './form-shape.ts';
import { lineOf } from './learn-layout.ts';

/**
 * The recognition of a form that was confirmed before, as it was confirmed; a form that has changed
 * since keeps its own, and what has changed is said.
 */
export function byKnownLayout(
  found: BlankRecognition,
  model: BlankModel,
  layouts: readonly KnownLayout[],
): BlankRecognition {
  const own = latestFirst(layouts.filter(({ kind }) => kind === found.kind));
  if (own.length === 0) return found;
  const shape = shapeOf(model);
  const same = own.find(({ digest }) => digest === shape.digest);
  if (same) return { ...asConfirmed(found, model, same), metBefore: sameWords(same) };
  const near = nearestShape(shape.labels, own);
  return near ? { ...found, metBefore: changedWords(shape, near) } : found;
}

function asConfirmed(
  found: BlankRecognition,
  model: BlankModel,
  { places }: KnownLayout,
): BlankRecognition {
  const lines = new Map(linesOf(model).map((line) => [line.address, line]));
  const confirmed = grouped(places, ({ place }) => lineOf(place));
  const decided: PlaceOverrides = {};
  for (const [address, own] of confirmed) {
    const now = spacedText(lines.get(address)?.text ?? '');
    if (own.every(({ text }) => text === now)) {
      for (const { place, field } of own) decided[place] = field;
    } else {
      for (const [place, field] of inOrder(found, address, own)) decided[place] = field;
    }
  }
  const isOpen = (place: string) => place in decided || !isWhole(decided, lineOf(place));
  const fields = found.fields.filter(({ place }) => isOpen(place));
  const kept = {
    ...found,
    // What was not filled last time, and is found by now, waits to be confirmed.
    fields: fields.map((each) =>
      each.place in decided || each.confidence < FILL_CONFIDENCE || each.field === 'pen'
        ? each
        : doubted(each, '上次没有填这一处'),
    ),
    unmatched: found.unmatched.filter(({ place }) => isOpen(place)),
  };
  const whereOf = (place: string) => lines.get(lineOf(place))?.where ?? '';
  return withOverrides(kept, decided, { whereOf, reason: '按上次的对应' });
}

/** Where only the spaces of a line have changed, its places are those of last time one after another. */
function inOrder(
  { fields, unmatched }: BlankRecognition,
  address: string,
  own: readonly { field: string | null }[],
): [string, BlankField][] {
  const now = [...fields, ...unmatched].filter(({ place }) => lineOf(place) === address);
  if (now.length !== own.length) return [];
  return now.map(({ place }, at) => [place, own[at]?.field ?? null]);
}

/** A line that was confirmed: another place found on it would be a second one for the same room. */
function isWhole(decided: PlaceOverrides, address: string): boolean {
  return Object.keys(decided).some((place) => lineOf(place) === address);
}

function sameWords({ learntOn, fileName }: KnownLayout): MetBefore {
  const message = `与${monthWords(learntOn)}识别过的表格“${fileName}”相同，按上次的对应填写。`;
  return { isSame: true, message };
}

function changedWords({ labels }: FormShape, layout: KnownLayout): MetBefore {
  const what = changesSince(labels, layout, '文字相同，格子的排列有变');
  return {
    isSame: false,
    message: `与${monthWords(layout.learntOn)}识别过的表格“${layout.fileName}”相近，但${what}，所以重新识别，请核对。`,
  };
}
