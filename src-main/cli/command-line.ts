import path from 'node:path';
import { stderr, stdout } from 'node:process';
import { type Failure, Refusal } from '#shared/domain/failure.ts';
import { unmetFailure } from '../store/storage/storage-failure.ts';
import { accountCommand } from './commands/account.ts';
import { backupCommand, restoreCommand, verifyCommand } from './commands/backup.ts';
import { blankCommand, fillCommand } from './commands/blank.ts';
import { checkCommand } from './commands/check.ts';
import { collectCommand } from './commands/collect.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { exportCommand } from './commands/export.ts';
import { gatherCommand } from './commands/gather.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { moveCommand, takeOverCommand } from './commands/move.ts';
import { noticeCommand } from './commands/notice.ts';
import { reportCommand } from './commands/report.ts';
import { rosterCommand } from './commands/roster.ts';
import { sampleCommand } from './commands/sample.ts';
import { signCommand } from './commands/sign.ts';
import { statsCommand } from './commands/stats.ts';
import { tableCommand } from './commands/table.ts';
import { unitCommand } from './commands/unit.ts';
import { commandHelp, overallHelp } from './help.ts';
import type { CommandSpec, ExitCode } from './terminal/command.ts';
import { parseLine } from './terminal/parse-line.ts';

const COMMANDS: readonly CommandSpec[] = [
  sampleCommand,
  unitCommand,
  rosterCommand,
  collectCommand,
  importCommand,
  exportCommand,
  listCommand,
  statsCommand,
  checkCommand,
  noticeCommand,
  reportCommand,
  signCommand,
  accountCommand,
  tableCommand,
  evidenceCommand,
  gatherCommand,
  blankCommand,
  fillCommand,
  backupCommand,
  restoreCommand,
  moveCommand,
  takeOverCommand,
  verifyCommand,
];

/** As far from the root when built as among the sources. */
const PLACES = {
  resourcesDir: path.join(import.meta.dirname, '..', '..', 'resources'),
  ...(import.meta.filename.endsWith('.cjs') && {
    reading: { entry: path.join(import.meta.dirname, 'reader.cjs') },
  }),
};
const asJson = process.argv.includes('--json');
// The last net: an error that nobody met is one sentence too, and no trace.
for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(kind, (error: unknown) => {
    tellFailure(failureOf(error));
    process.exit(3);
  });
}
void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});

async function main(words: readonly string[]): Promise<ExitCode> {
  try {
    const [name, ...rest] = words;
    if (name === undefined || name === '--help' || name === 'help') {
      stdout.write(`${overallHelp(COMMANDS)}\n`);
      return name === undefined ? 2 : 0;
    }
    const spec = COMMANDS.find((command) => command.name === name);
    if (!spec) {
      throw new Refusal('invalid-input', `没有“${name}”这个命令。用 --help 查看全部命令。`);
    }
    const line = parseLine(rest, spec);
    if (line.present.has('help')) {
      stdout.write(`${commandHelp(spec)}\n`);
      return 0;
    }
    // Help and wrong usage need no ledger, and none of what it loads.
    const { runCommand } = await import('./run-command.ts');
    const result = await runCommand(spec, line, PLACES);
    stdout.write(asJson ? `${JSON.stringify(result.json, null, 2)}\n` : `${result.text}\n`);
    return result.exitCode;
  } catch (error) {
    const failure = failureOf(error);
    tellFailure(failure);
    return exitCodeOf(failure);
  }
}

function tellFailure(failure: Failure): void {
  stderr.write(`${failure.message}${placeText(failure)}\n`);
  if (asJson) stdout.write(`${JSON.stringify({ error: failure })}\n`);
}

/** A programmer's error has no words of its own; its trace is shown only on request. */
function failureOf(error: unknown): Failure {
  const refusal = unmetFailure(error);
  if (refusal) return refusal.failure;
  if (process.env.WUJIN_TRACE) console.error(error);
  return {
    code: 'internal',
    message: '程序内部出错，没有完成。设置环境变量 WUJIN_TRACE=1 后重试可看到详情。',
  };
}

function placeText({ place, message }: Failure): string {
  const parts = [place?.file, place?.sheet && `工作表“${place.sheet}”`, place?.cell].filter(
    (part) => part && !message.includes(part),
  );
  return parts.length > 0 ? `（${parts.join(' ')}）` : '';
}

function exitCodeOf(failure: Failure): ExitCode {
  return failure.code === 'invalid-input' || failure.code === 'stale' ? 2 : 3;
}
