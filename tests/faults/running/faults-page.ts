import { KINDS } from '../kinds/kinds.ts';
import { FAILINGS, failures, type Tally } from './tally.ts';

export interface KindLine {
  kind: string;
  /** `2024-06-01`, and what chance began from; the same does the same. */
  day: string;
  seed: number;
  isLong: boolean;
  tallies: readonly Tally[];
  seconds: number;
  /** Whether its time was up before all was tried. */
  isCut?: boolean;
}

const HEADS = ['kind', 'what', 'tried', 'survived', ...FAILINGS.map((each) => headOf(each))];

function headOf(failing: string): string {
  return failing === 'told' ? 'told wrongly' : failing;
}

/** One line for each thing tried, and one for the kind as a whole. */
export function faultsTable(lines: readonly KindLine[]): string {
  const rows = lines.flatMap(({ kind, tallies }) => [
    ...tallies.map((tally) => rowOf(kind, tally.what, [tally])),
    rowOf(kind, 'all', tallies),
  ]);
  return [HEADS, HEADS.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The page as it is kept; its kinds are those of the command. */
export function faultsPage(lines: readonly KindLine[]): string {
  const kinds = KINDS.flatMap(({ id, what, holds }) => {
    const line = lines.find(({ kind }) => kind === id);
    if (!line) return [];
    const run = `Run of ${line.day}, ${line.isLong ? 'long' : 'short'} form, seed ${line.seed}`;
    return [
      `- \`${id}\`: ${what}. Holds: ${holds}. ${run}, ${line.seconds} s${line.isCut ? ', ended before all was tried' : ''}.`,
    ];
  });
  return `# What was done to the program, and what came of it

Made by \`npm run test:faults -- --long\` (\`tests/faults/faults.ts\`); the same seed does the same.

${kinds.join('\n')}
- \`window\`: a page that was taken over, against Electron's list of twenty points: \`tests/e2e/security.spec.ts\`, with the window tests.

${faultsTable(lines)}
`;
}

function rowOf(kind: string, what: string, tallies: readonly Tally[]): string[] {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, each) => all + of(each), 0);
  const tried = sum(({ tried }) => tried);
  return [
    kind,
    what,
    String(tried),
    String(tried - sum(failures)),
    ...FAILINGS.map((failing) => String(sum(({ failed }) => failed[failing]))),
  ];
}
