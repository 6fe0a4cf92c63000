import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { openPlaces } from '#shared/account/pieces.ts';
import type { GatherReport, GatherStatus } from '#shared/contract/gather.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { bulletinOf } from '#shared/gather/bulletin-of.ts';
import { minimumWords, PUNCTUALITY_LABELS, SOURCE_LABELS } from '#shared/gather/gather-words.ts';
import { sumForm } from '#shared/gather/sum-form.ts';
import { writeAccount } from '../../documents/word/write-account.ts';
import { writeWord } from '../../documents/word/write-word.ts';
import { writeDurably } from '../../files/durable-file.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { fillFolder } from '../../files/staging-folder.ts';
import { type ListSheet, sumWorkbook } from '../../gather/written/sum-workbook.ts';
import { listGathered, type StoredGathered } from '../../store/gathered.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { collectMaterial } from './collect-material.ts';
import { countedReports, gatherStatus } from './gather-status.ts';

/** The folder is whole or absent; one that stands there is never touched, the next gets a number. */
export async function makeGatherReport(
  desk: Desk,
  which: HalfYear,
  outDir: string,
): Promise<GatherReport> {
  const status = await gatherStatus(desk, which);
  const reports = countedReports(await listGathered(desk.ledger(), which), which.half);
  if (reports.length === 0) {
    const what = periodLabel(which);
    throw new Refusal('not-found', `${what}还没有可以计入汇总的报送，请先收入各单位的报送材料。`);
  }
  const label = periodLabel(which);
  try {
    const name = await freeName(outDir, `汇总_${label}`);
    const left: string[] = [];
    const files = await fillFolder(
      outDir,
      name,
      async (staging) => {
        const written = await writePapers(desk, status, reports, staging);
        left.push(...written.open);
        const collected = await collectMaterial(desk, reports, staging);
        left.push(...collected.left);
        return [...written.files, ...collected.files];
      },
      null,
    );
    return { folder: path.join(outDir, name), files, counted: reports.length, left };
  } catch (error) {
    throw storageRefusal(error, `文件夹“${outDir}”`) ?? error;
  }
}

async function writePapers(
  desk: Desk,
  status: GatherStatus,
  reports: readonly StoredGathered[],
  folder: string,
): Promise<{ files: string[]; open: string[] }> {
  const notice = await desk.notice();
  const office = (await getUnit(desk.ledger()))?.name ?? '';
  const label = periodLabel(status);
  const bulletin = bulletinOf({ ...status, notice, office });
  const papers: [string, Uint8Array][] = [
    [`汇总表_${label}.xlsx`, await sumWorkbook(status, reports, [statusSheet(status)], office)],
    [`汇总表_${label}.docx`, await writeWord(sumForm(status, reports, { author: office, notice }))],
    [
      `通报_${label}.docx`,
      await writeAccount({ account: bulletin, author: office, day: status.dueOn, footerText: '' }),
    ],
  ];
  for (const [name, bytes] of papers) await writeDurably(path.join(folder, name), bytes);
  const open = openPlaces(bulletin).map((place) => `通报${place}`);
  return { files: papers.map(([name]) => name), open };
}

/** Who reported when, what does not match, and which minima each unit meets. */
function statusSheet({ units }: GatherStatus): ListSheet {
  const columns = [
    { heading: '单位', width: 28 },
    { heading: '报送', width: 8 },
    { heading: '收到', width: 12 },
    { heading: '版', width: 6 },
    { heading: '校验码', width: 24 },
    { heading: '数字来自', width: 18 },
    { heading: '计入汇总', width: 10 },
    { heading: '试点', width: 14 },
    { heading: '作品', width: 14 },
    { heading: '案例', width: 14 },
    { heading: '对不上和说明', width: 60 },
  ];
  const rows = units.map(({ unit, punctuality, report, minima }) => [
    unit,
    PUNCTUALITY_LABELS[punctuality],
    report?.arrivedOn ?? '',
    report ? String(report.version) : '',
    report?.code ?? '',
    report ? SOURCE_LABELS[report.source] : '',
    report ? (report.counted ? '是' : '否') : '',
    report ? minimumWords(minima.pilots) : '',
    report ? minimumWords(minima.works) : '',
    report ? minimumWords(minima.cases) : '',
    [...(report?.faults.map(({ text }) => text) ?? []), ...(report?.notes ?? [])].join('\n'),
  ]);
  return { name: '报送情况', columns, rows };
}

async function freeName(outDir: string, wanted: string): Promise<string> {
  const taken = await readdir(outDir).catch((error: unknown): string[] => {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}（${number}）`;
    if (!taken.includes(name)) return name;
  }
}
