import { ownAt } from '../domain/own-at.ts';
import type { ChoiceWords } from '../words/choice-words.ts';
import { foldHeading, foldText, isPlaceholder, withoutBrackets } from './fold-text.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';
import { tickedWords } from './ticked-words.ts';

/** Words the clerk has added: folded words of the cell -> id. */
export type ExtraWords = Readonly<Record<string, string>>;

/** The same words as cells are compared with them. */
export function foldKeys(words: ExtraWords = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([word, id]) => [foldText(word), id]));
}

/**
 * One id of a closed list from a cell's words, of options with boxes from those ticked; `extra` are the clerk's own words
 * and come first.
 */
export function readChoice<T extends string>(
  written: string,
  table: readonly ChoiceWords<T>[],
  extra: ExtraWords = {},
): Reading<T> {
  const text = tickedWords(written);
  if (isPlaceholder(text) || foldText(text) === '无') return BLANK;
  const found = chooseOne(text, table, extra);
  if (found.state !== 'refused') return found;
  const pieces = text.split(/[、,，;；/\\|+\s]+/u).filter((piece) => piece.trim() !== '');
  for (const piece of pieces.length > 1 ? pieces : []) {
    const one = chooseOne(piece, table, extra);
    if (one.state === 'read' || one.state === 'guessed')
      return guessed(one.value, `写了几种，取“${piece.trim()}”`);
  }
  return found;
}

/** Every id named in the cell, in the table's order. */
export function readChoices<T extends string>(
  text: string,
  table: readonly ChoiceWords<T>[],
): Reading<T[]> {
  if (isPlaceholder(text) || foldText(text) === '无') return BLANK;
  const folded = foldText(text);
  const own = table.filter((entry) => entry.own.some((word) => folded.includes(word)));
  if (own.length > 0) return understood(own.map((entry) => entry.value));
  const kin = table.filter((entry) => entry.kin.some((word) => folded.includes(word)));
  if (kin.length > 0)
    return guessed(
      kin.map((entry) => entry.value),
      '按近义词推定',
    );
  return refused('没有认出是哪一种');
}

function chooseOne<T extends string>(
  text: string,
  table: readonly ChoiceWords<T>[],
  extra: ExtraWords,
): Reading<T> {
  const folded = foldHeading(text).replace(/^[([（]?\d+[)\]）.、]?(?=\D)/u, '');
  const bare = withoutBrackets(folded) || folded.replace(/[()[\]]/gu, '');
  for (const word of [foldText(text), folded, bare]) {
    const value = table.find((entry) => entry.value === ownAt(extra, word))?.value;
    if (value !== undefined) return understood(value);
    const own = table.find(
      (entry) => entry.own.includes(word) || entry.own.some((term) => `${term}类` === word),
    );
    if (own) return understood(own.value);
  }
  const several = /[、,;/\\|+]/u.test(bare);
  const hit = several ? firstNamed(bare, table) : longestNamed(bare, table);
  if (hit === null) return refused('没有认出是哪一种');
  return guessed(hit.value, several && hit.others ? '写了几种，取第一种' : '按近义词推定');
}

/** The term itself anywhere in the words beats a synonym; among synonyms the table's order decides. */
function longestNamed<T extends string>(
  text: string,
  table: readonly ChoiceWords<T>[],
): { value: T; others: boolean } | null {
  const entry =
    table.find((each) => each.own.some((word) => text.includes(word))) ??
    table.find((each) => each.kin.some((word) => text.includes(word)));
  return entry ? { value: entry.value, others: false } : null;
}

function firstNamed<T extends string>(
  text: string,
  table: readonly ChoiceWords<T>[],
): { value: T; others: boolean } | null {
  const named = table
    .map((entry) => {
      const at = [...entry.own, ...entry.kin]
        .map((word) => text.indexOf(word))
        .filter((index) => index >= 0);
      return { value: entry.value, at: at.length === 0 ? -1 : Math.min(...at) };
    })
    .filter((hit) => hit.at >= 0)
    .sort((a, b) => a.at - b.at);
  return named[0] ? { value: named[0].value, others: named.length > 1 } : null;
}
