import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PackageInput } from '#main/submission/build-package.ts';
import { periodOf } from '#shared/domain/period.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import { noticeSchema } from '#shared/notice/notice.ts';
import { emptyTally } from '#shared/statistics/tally.ts';
import published from '../../../resources/notices/jizhou-2024/notice.json' with { type: 'json' };

export const NOTICE = noticeSchema.parse(published);
export const CODE: CheckCode = { reportNumber: '2024-1', version: 1, digest: '3f9a01bc' };
export const FOLDER_NAME = '2024年上半年_示例镇人民政府';

export function buildFacts(given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    noticeId: NOTICE.id,
    attachments: NOTICE.attachments,
    unit: unitSchema.parse({ name: '示例镇人民政府', contact: '经办人', phone: '022-82700000' }),
    period: periodOf(2024, 1, NOTICE.due),
    tally: emptyTally(),
    yearTally: emptyTally(),
    activities: [],
    pilots: [],
    works: [],
    cases: [],
    practice: '',
    plan: '',
    filledOn: '2024-06-18',
    account: null,
    ...given,
  };
}

/** A package of two forms whose bytes differ in every line of base64. */
export function buildInput(outDir: string, given: Partial<PackageInput> = {}): PackageInput {
  return {
    facts: buildFacts(),
    code: CODE,
    notice: NOTICE,
    storedFacts: null,
    documents: [
      { name: '附件2_统计表_示例镇.xlsx', bytes: noise(9_000), role: 'statistics' },
      { name: '附件4_案例_“网格+喇叭”𰻝㙦䶮.docx', bytes: noise(7_001), role: 'case' },
    ],
    attachments: [],
    mailLimitMb: 20,
    outDir,
    ...given,
  };
}

/** Not compressible, the same each time. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 2_463_534_242;
  for (let index = 0; index < length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state & 0xff;
  }
  return bytes;
}

export async function inTemporaryFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wujin-package-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Name -> bytes of every file in a folder, for comparing folders whole. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    files.set(name, await readFile(path.join(folder, name), 'base64'));
  }
  return files;
}

export interface ReadMail {
  to: string[];
  subject: string;
  unsent: string;
  from: string | null;
  body: string;
  defects: string[];
  attachments: { name: string; contentTypeName: string; bytes: number; sha256: string }[];
}

export function readMails(...files: string[]): ReadMail[] {
  return JSON.parse(runPython('read-mail.py', files)) as ReadMail[];
}

export interface ReadEntry {
  name: string;
  utf8: boolean;
  date: number;
  sha256: string;
}

export function readZip(file: string): ReadEntry[] {
  return JSON.parse(runPython('read-zip.py', [file])) as ReadEntry[];
}

function runPython(script: string, args: string[]): string {
  const file = path.join(import.meta.dirname, script);
  return execFileSync('python3', [file, ...args], { encoding: 'utf8' });
}
