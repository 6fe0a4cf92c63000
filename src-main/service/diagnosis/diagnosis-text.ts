import { stat } from 'node:fs/promises';
import os from 'node:os';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import { countRecords } from '../../store/count-records.ts';
import { countStoredFiles } from '../../store/files/check-files.ts';
import { MIGRATIONS } from '../../store/migrations/all.ts';
import type { Ledger } from '../../store/schema/ledger.ts';
import { storedCheck } from '../checking/check-state.ts';
import type { Desk } from '../desk/desk.ts';
import { ledgerStanding } from './ledger-standing.ts';
import type { RecentFailure } from './recent-failures.ts';

/**
 * What helps to find a fault: versions, sizes, counts, moments, codes of failures. No title, name,
 * place or path: nothing that the clerk wrote, and not the account's name, which paths hold.
 */
export async function diagnosisText(
  desk: Desk,
  runtime: string,
  failures: readonly RecentFailure[],
): Promise<string> {
  const ledger = desk.openLedger();
  const parts: [string, string[]][] = [
    [
      '程序',
      [`版本 ${desk.options.appVersion}`, runtime, `台账服务 Node ${process.versions.node}`],
    ],
    ['电脑', computer()],
    ['台账', ledger ? await ledgerLines(ledger) : ['没有打开台账']],
    [
      '启动以来没有完成的操作',
      failures.length === 0
        ? ['没有']
        : failures.map(({ at, call, what }) => `${at}  ${call}  ${what}`),
    ],
  ];
  const text = parts.map(([head, lines]) => `[${head}]\n${lines.join('\n')}\n`).join('\n');
  return `${HEAD}\n生成时间 ${desk.options.now()}\n\n${text}`.replaceAll('\n', '\r\n');
}

const HEAD = `\ufeff五进台账 诊断报告
里面是：程序和系统的版本、记录和文件的数量、大小、时间、没有完成的操作的代号。
里面没有：标题、姓名、单位、地点、电话、文件名、文件夹的位置，以及台账里写的任何内容。
`;

function computer(): string[] {
  return [
    `系统 ${os.platform()} ${os.release()} ${os.arch()}`,
    `处理器 ${os.cpus().length} 个，内存 ${megabytes(os.totalmem())}，其中空闲 ${megabytes(os.freemem())}`,
    `时区 ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
  ];
}

async function ledgerLines(ledger: Ledger): Promise<string[]> {
  const { lastCopyAt, freeBytes } = await ledgerStanding(ledger);
  const counts = await countRecords(ledger);
  const { last } = await storedCheck(ledger);
  const { root, database } = ledger.folder;
  return [
    `位置 ${root.startsWith('\\\\') ? '网络位置' : '本机的盘或映射的盘'}，路径 ${root.length} 个字`,
    `数据格式 ${MIGRATIONS.at(-1)?.number ?? 0}，数据库 ${megabytes((await stat(database)).size)}`,
    RECORD_KINDS.map((kind) => `${RECORD_KIND_LABELS[kind]} ${counts[kind]} 条`).join('，'),
    `佐证材料文件 ${await countStoredFiles(ledger)} 个`,
    `最近的自动副本 ${lastCopyAt ?? '没有'}`,
    `所在的盘剩余 ${freeBytes === null ? '不知道' : megabytes(freeBytes)}`,
    `最近一次检查 ${last ? `${last.finishedAt}，${last.faults.length} 处问题` : '没有'}`,
  ];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
