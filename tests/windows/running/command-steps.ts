import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { namesBelow } from '#main/files/names-below.ts';

/** What a step of the command line left, apart from where its folder lies. */
export interface StepOutcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

export type Runner = (args: readonly string[]) => {
  status: number | null;
  stdout: string;
  stderr: string;
};

/** Places in the words below; each runner writes them as its system does. */
const STEPS: readonly (readonly [what: string, ...words: string[]])[] = [
  ['the help', '--help'],
  ['the sample year', 'sample', '--data', '<data>'],
  ['a sample into records', 'sample', '--data', '<data>'],
  ['the check', 'check', '--year', '2024', '--today', '2024-12-02', '--data', '<data>'],
  ['the statistics', 'stats', '--year', '2024', '--half', '1', '--data', '<data>', '--json'],
  ['the list', 'list', 'activity', '--data', '<data>'],
  ['the package', 'report', '--year', '2024', '--half', '1', '--out', '<out>', '--data', '<data>'],
  [
    'the report in sentences',
    'account',
    '--year',
    '2024',
    '--half',
    '1',
    '--out',
    '<out>/情况报告.docx',
    '--data',
    '<data>',
  ],
  ['the workbook of the ledger', 'export', '--out', '<out>/台账.xlsx', '--data', '<data>'],
  [
    "an office's blank",
    'blank',
    '<root>/tests/documents/blanks/work-plain.docx',
    '--kind',
    'work',
    '--data',
    '<data>',
    '--save',
    '作品表',
  ],
  [
    'a trial import',
    'import',
    '<root>/tests/documents/workbooks/一月一表.xlsx',
    '--year',
    '2024',
    '--data',
    '<data>',
    '--dry-run',
  ],
  [
    'an import',
    'import',
    '<root>/tests/documents/workbooks/一页四表.xlsx',
    '--year',
    '2024',
    '--data',
    '<other>',
  ],
  ['a workbook that is not there', 'import', '<out>/没有.xlsx', '--data', '<data>'],
  ['an unknown option', 'stats', '--years', '2024', '--data', '<data>'],
  ['a backup', 'backup', '--out', '<out>/备份.zip', '--data', '<data>'],
  ['the backup restored', 'restore', '<out>/备份.zip', '--data', '<restored>'],
  ['the integrity of it', 'verify', '--data', '<restored>'],
];

/** Runs all steps in `folder`, in their order; what they print comes back with its places named as above. */
export function runSteps(
  folder: string,
  root: string,
  run: Runner,
  pathOf: (file: string) => string,
): Map<string, StepOutcome> {
  const places = {
    '<root>': root,
    '<data>': path.join(folder, '台账 数据'),
    '<other>': path.join(folder, '另一本'),
    '<out>': path.join(folder, '报送'),
    '<restored>': path.join(folder, '恢复'),
  };
  const cli = pathOf(path.join(root, 'src-main', 'cli', 'main.ts'));
  const outcomes = new Map<string, StepOutcome>();
  for (const [what, ...words] of STEPS) {
    const args = words.map((word) => {
      const [, name = '', rest = ''] = /^(<\w+>)(.*)$/su.exec(word) ?? [];
      const place = places[name as keyof typeof places];
      return place === undefined ? word : pathOf(path.join(place, rest));
    });
    const { status, stdout, stderr } = run([cli, ...args]);
    const plain = (text: string): string => {
      let told = text.replaceAll('\r\n', '\n').replaceAll(/\b[apwc]-[0-9a-z]{20}\b/gu, '<id>');
      for (const [name, place] of Object.entries(places)) {
        told = told.replaceAll(pathOf(place), name);
        told = told.replaceAll(JSON.stringify(pathOf(place)).slice(1, -1), name);
      }
      return told.replaceAll(/<\w+>[^\s“”，。]*/gu, (where) => where.replaceAll('\\', '/'));
    };
    outcomes.set(what, { status, stdout: plain(stdout), stderr: plain(stderr) });
  }
  return outcomes;
}

/** The files that the steps made, by their names; a backup tells ids and the moment, and is restored instead. */
export async function madeFiles(folder: string): Promise<Map<string, Buffer>> {
  const out = path.join(folder, '报送');
  if (!existsSync(out)) return new Map();
  const names = (await namesBelow(out)).filter((name) => name !== '备份.zip');
  return new Map(names.map((name) => [name, readFileSync(path.join(out, name))]));
}
