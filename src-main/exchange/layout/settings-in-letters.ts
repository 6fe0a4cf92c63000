import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import { foldHeading, withoutBrackets } from '#shared/recognition/fold-text.ts';
import type { FoundColumn } from './column-claims.ts';

/** 企, 农, 社, 校, 家 side by side: each is read as the setting that it stands for, 企业 as any other heading. */
export function withLettersSpelled(columns: readonly FoundColumn[]): readonly FoundColumn[] {
  const settings = columns.map(({ path }) => settingOfLetter(path.at(-1) ?? ''));
  const told = columns.flatMap(({ path }, at) =>
    settings[at] ? `${path.slice(0, -1).join(' ')} ${settings[at]}` : [],
  );
  if (told.length < LEAST || new Set(told).size < told.length) return columns;
  return columns.map((column, at) => {
    const setting = settings[at] ?? null;
    if (setting === null) return column;
    return { ...column, path: [...column.path.slice(0, -1), SETTING_LABELS[setting]] };
  });
}

const LEAST = 3;

function settingOfLetter(heading: string): Setting | null {
  if (heading.length > LONGEST) return null;
  return LETTERS[withoutBrackets(foldHeading(heading)).replace(/^进/u, '')] ?? null;
}

const LONGEST = 8;
const LETTERS: Readonly<Record<string, Setting>> = {
  企: 'enterprise',
  厂: 'enterprise',
  农: 'village',
  村: 'village',
  社: 'community',
  居: 'community',
  校: 'school',
  学: 'school',
  家: 'family',
  户: 'family',
};
