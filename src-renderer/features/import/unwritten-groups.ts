import type { ImportGuess, ImportRefusal } from '#shared/contract/import.ts';
import { grouped } from '#shared/domain/grouped.ts';

/** Rows alike that leave open what no activity can do without, or what decides whether it counts. */
export interface UnwrittenGroup {
  name: string;
  rows: number;
  /** Held back until answered: nothing tells. */
  isHeld: boolean;
  /** As guessed or answered, in the clerk's words; empty where held back. */
  told: string;
  why: string;
  /** The first one's sheet and cell, and what it is called where it is held back. */
  place: string;
}

/** Those held back first, then those guessed, each in the workbook's order. */
export function unwrittenGroups(
  asks: NonNullable<ImportGuess['asks']>,
  guesses: readonly ImportGuess[],
  refused: readonly ImportRefusal[],
): UnwrittenGroup[] {
  const isAsked = (each: ImportGuess | ImportRefusal) => each.asks === asks;
  const held = [...grouped(refused.filter(isAsked), nameOf)].map(([name, rows]) => ({
    name,
    rows: rows.length,
    isHeld: true,
    told: '',
    why: '看不出来，没有导入',
    place: rows[0] ? `${placeOf(rows[0])} ${rows[0].title}` : '',
  }));
  const guessed = [...grouped(guesses.filter(isAsked), nameOf)].map(([name, rows]) => ({
    name,
    rows: rows.length,
    isHeld: false,
    told: rows[0]?.to ?? '',
    why: rows[0]?.why ?? '',
    place: rows[0] ? placeOf(rows[0]) : '',
  }));
  return [...held, ...guessed];
}

function nameOf({ group = '' }: { group?: string }): string {
  return group;
}

function placeOf({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${sheet}！${cell}`;
}
