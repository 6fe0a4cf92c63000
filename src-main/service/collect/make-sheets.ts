import path from 'node:path';
import type { MadeSheets } from '#shared/contract/collect.ts';
import { parseCivilDate, toChineseDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { writeDurably } from '../../files/durable-file.ts';
import { fillFolder } from '../../files/staging-folder.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import { listSheetsMade, noteSheetsMade } from '../../store/roster/sheets.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { periodInForceOf } from '../reports/period-in-force.ts';

/** The sheets of a half-year for all bodies of the roster, in a folder that is whole or absent. */
export async function makeSheets(
  desk: Desk,
  which: HalfYear & { outDir: string },
): Promise<MadeSheets> {
  const { year, half, outDir } = which;
  const ledger = desk.ledger();
  const bodies = await listBodies(ledger);
  if (bodies.length === 0)
    throw new Refusal('not-found', '名册是空的，没有单位可发。请先在名册中加入单位。');
  const period = await periodInForceOf(desk, year, half);
  const version =
    Math.max(0, ...(await listSheetsMade(ledger, which)).map((made) => made.version)) + 1;
  const madeOn = localDay(desk.options.now());
  const unit = await getUnit(ledger);
  const { writeCollectSheet } = await import('../../collect/write-sheet.ts');
  const { writeLetter } = await import('../../documents/word/write-letter.ts');
  const order = { unit: unit?.name ?? '', period, version, madeOn };
  const name = fileBase(['采集表', periodLabel(period), `第${version}版`]);
  const files: string[] = [];
  const put = async (staging: string, file: string, bytes: Uint8Array) => {
    await writeDurably(path.join(staging, file), bytes);
    files.push(file);
  };
  const fill = async (staging: string) => {
    for (const [done, body] of bodies.entries()) {
      desk.tell('progress', { task: 'collect', label: '制作采集表', done, of: bodies.length });
      const own = fileBase(['采集表', body.name, periodLabel(period)], body.name);
      const file = files.includes(`${own}.xlsx`) ? `${own}_${done + 1}.xlsx` : `${own}.xlsx`;
      await put(staging, file, await writeCollectSheet({ ...order, body }));
    }
    const blank = fileBase(['采集表', '空白', periodLabel(period)]);
    await put(staging, `${blank}.xlsx`, await writeCollectSheet({ ...order, body: null }));
    const day = parseCivilDate(madeOn);
    const letter = await writeLetter({
      titleWords: ['关于填报', periodLabel(period), '安全宣传“五进”', '采集表', '的说明'],
      addressee: '各有关单位',
      paragraphs: [
        `请填报 ${period.from} 至 ${period.to} 开展的安全宣传活动，以及这一期的作品和成果案例。每个单位一份采集表，用 WPS 表格或 Excel 打开，从示例下面一行填起，一项活动一行，没有的工作表空着。`,
        '宣传形式、五进场所从列表里选；日期和数字按格子上的提示填写。表里没有的写在备注里，不要增减列。也可以用本单位自己的台账，写清日期、活动名称、宣传形式、五进场所、场次、人次。',
        '填好后把文件原样发回，文件名可以改；以后要更正的，改好再发一次整份表。照片、签到表等佐证材料按表里“佐证材料”一页的要求一起发来。',
      ],
      enclosures: [],
      unit: unit?.name ?? '',
      day: day === null ? '' : toChineseDate(day),
      contact: unit?.contact ? `（联系人：${unit.contact}，联系电话：${unit.phone}）` : '',
      footerText: '',
    });
    await put(staging, '填报说明.docx', letter);
  };
  try {
    await fillFolder(outDir, name, fill, null);
  } catch (error) {
    throw storageRefusal(error, `文件夹“${name}”`) ?? error;
  }
  await desk.write(`制作${periodLabel(period)}采集表`, (write) =>
    noteSheetsMade(
      write,
      bodies.map(({ id }) => ({ year, half, version, bodyId: id })),
    ),
  );
  desk.changed('roster');
  return { folder: path.join(outDir, name), version, files };
}
