import type { ImportGuess, ImportRefusal } from '#shared/contract/import.ts';
import { grouped } from '#shared/domain/grouped.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';

/** Rows alike that do not name their settings. */
export interface SettingsGroup {
  name: string;
  rows: number;
  /** Held back until answered: nothing tells. */
  isHeld: boolean;
  /** As guessed or answered. */
  settings: Setting[];
  why: string;
  /** The first one's sheet and cell, or what it is called. */
  place: string;
}

/** Those held back first, then those guessed, each in the workbook's order. */
export function settingsGroups(
  guesses: readonly ImportGuess[],
  refused: readonly ImportRefusal[],
): SettingsGroup[] {
  const held = [...grouped(refused.filter(isAsked), nameOf)].map(([name, rows]) => ({
    name,
    rows: rows.length,
    isHeld: true,
    settings: [],
    why: '看不出进了哪里，没有导入',
    place: rows[0] ? `${placeOf(rows[0])} ${rows[0].title}` : '',
  }));
  const guessed = [...grouped(guesses.filter(isAsked), nameOf)].map(([name, rows]) => ({
    name,
    rows: rows.length,
    isHeld: false,
    settings: settingsIn(rows[0]?.to ?? ''),
    why: rows[0]?.why ?? '',
    place: rows[0] ? placeOf(rows[0]) : '',
  }));
  return [...held, ...guessed];
}

function isAsked({ asks }: { asks?: ImportGuess['asks'] | undefined }): boolean {
  return asks === 'settings';
}

function nameOf({ group = '' }: { group?: string }): string {
  return group;
}

function placeOf({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${sheet}！${cell}`;
}

function settingsIn(labels: string): Setting[] {
  const named = labels.split('、');
  return SETTINGS.filter((id) => named.includes(SETTING_LABELS[id]));
}
