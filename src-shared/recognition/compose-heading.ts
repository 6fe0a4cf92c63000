import type { HeadingPart, HeadingShape } from '../words/heading-words.ts';
import { type HeadingWord, type SplitHeading, splitHeading } from './split-heading.ts';

/**
 * How surely a folded heading is built in one of these ways: 0.95 where all its words are known, less
 * with every other letter; 0 where none fits.
 */
export function fitOf(folded: string, shapes: readonly HeadingShape[]): number {
  const heading = splitHeading(folded);
  return shapes.reduce((best, shape) => Math.max(best, fitOfShape(heading, shape)), 0);
}

/** Whether every word is known, so that a heading that fits no field is known to be none. */
export function isUnderstood(folded: string): boolean {
  const { words, unknown } = splitHeading(folded);
  return unknown === 0 && words.length > 0;
}

/** Whether a heading that fits no field asks for a thing of its own, whatever stands above it: 单位数, 工作人员. */
export function asksOtherThing(folded: string): boolean {
  const last = splitHeading(folded).words.at(-1);
  return isUnderstood(folded) && last !== undefined && isOneOf(last, OTHER_THINGS);
}

/** Whether a heading only says which of the things above it: 计划, 实际, 应到, 实施. */
export function qualifies(folded: string): boolean {
  const { words } = splitHeading(folded);
  return isUnderstood(folded) && words.every((word) => isOneOf(word, QUALIFIERS));
}

/** Whether such a heading tells what was to be, or who did not come: never what was. */
export function tellsPlan(folded: string): boolean {
  return splitHeading(folded).words.some((word) => isOneOf(word, NOT_HELD));
}

const NOT_HELD = ['planned', 'listed', 'absent'] as const satisfies readonly HeadingPart[];
const QUALIFIERS = [
  ...NOT_HELD,
  'actual',
  'present',
  'hold',
  'empty',
] as const satisfies readonly HeadingPart[];

const OTHER_THINGS = ['count', 'org', 'helper', 'aside'] as const satisfies readonly HeadingPart[];

function fitOfShape(heading: SplitHeading, shape: HeadingShape): number {
  const { words, unknown, letters } = heading;
  if (words.length === 0 || heading.unknownAtEnd > 0) return 0;
  if (unknown > 0 && shape.strict) return 0;
  const whole = isBuilt(words, shape);
  if (!whole && !isBuilt(withoutTail(words), shape)) return 0;
  if (shape.atNeed) return AT_NEED;
  if (unknown > 0) return 0.5 + (0.3 * (letters - unknown)) / letters;
  return shape.weak ? WEAK : SURE;
}

const SURE = 0.95;
const WEAK = 0.8;
const AT_NEED = 0.45;

function isBuilt(words: readonly HeadingWord[], shape: HeadingShape): boolean {
  const head = words.at(-1);
  if (!head || !isOneOf(head, shape.head)) return false;
  const before = words.slice(0, -1);
  const { of = [], needs, also } = shape;
  const has = (parts: readonly HeadingPart[] | undefined) =>
    parts === undefined || before.some((word) => isOneOf(word, parts));
  const allowed: readonly HeadingPart[] = [
    'empty',
    ...of,
    ...(needs ?? []),
    ...(also ?? []),
    ...shape.head,
  ];
  return has(needs) && has(also) && before.every((word) => isOneOf(word, allowed));
}

/** 媒体报道情况 asks for what 媒体报道 asks for. */
function withoutTail(words: readonly HeadingWord[]): readonly HeadingWord[] {
  const last = words.findLastIndex((word) => !word.parts.includes('empty'));
  return words.slice(0, last + 1);
}

function isOneOf({ parts }: HeadingWord, of: readonly HeadingPart[]): boolean {
  return parts.some((part) => of.includes(part));
}
