import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BookMade, LeftFile } from '#shared/contract/evidence.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { EVIDENCE_KIND_LABELS } from '#shared/domain/evidence.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import type { BookActivity, BookPicture } from '#shared/forms/evidence-book.ts';
import { evidenceKindOf } from '#shared/recognition/guess-evidence-kind.ts';
import type { FittedPicture } from '../../documents/pictures/fit-picture.ts';
import { writeBook } from '../../documents/word/write-book.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { listFilesOf, type StoredRecordFile } from '../../store/files/file-rows.ts';
import { storedFilePath } from '../../store/files/stored-files.ts';
import { listRecords } from '../../store/find-records.ts';
import { saveFile } from '../../store/storage/save-file.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { periodInForceOf } from '../reports/period-in-force.ts';

/** Writes 佐证材料册 of a period where the clerk says; activities without evidence are counted, not shown. */
export async function makeEvidenceBook(
  desk: Desk,
  which: HalfYear,
  target: string,
  goOn: () => void,
): Promise<BookMade> {
  const { from, to } = await periodInForceOf(desk, which.year, which.half);
  const sort = { field: 'date', descending: false };
  const { records } = await listRecords(desk.ledger(), 'activity', { from, to, sort });
  const filesOf = await listFilesOf(
    desk.ledger(),
    records.map(({ id }) => id),
  );
  const shown = records.filter(({ id }) => filesOf.has(id));
  if (shown.length === 0) {
    throw new Refusal(
      'not-found',
      `${periodLabel(which)}的活动还没有佐证材料，没有可以成册的。请先添加照片、签到表等。`,
    );
  }
  const pictures = new Map<string, FittedPicture>();
  const notShown: LeftFile[] = [];
  const activities: BookActivity[] = [];
  const total = shown.reduce((sum, { id }) => sum + (filesOf.get(id)?.length ?? 0), 0);
  let done = 0;
  for (const activity of shown) {
    const own: BookPicture[] = [];
    const listed: string[] = [];
    for (const file of filesOf.get(activity.id) ?? []) {
      goOn();
      desk.tell('progress', { task: 'evidence', label: '编排佐证材料册', done, of: total });
      done += 1;
      const fitted = await fittedOf(desk, file, notShown);
      if (fitted) {
        pictures.set(file.id, fitted);
        own.push({ id: file.id, kind: evidenceKindOf(file), caption: captionOf(file) });
      } else listed.push(listedText(file, listed.length + 1));
    }
    activities.push({ ...bookLines(activity), pictures: own, listed });
  }
  goOn();
  const unit = (await getUnit(desk.ledger()))?.name ?? '';
  const book = await writeBook({ unit, period: periodLabel(which), activities }, pictures);
  goOn();
  await save(target, book.bytes);
  return {
    path: target,
    pages: book.pages,
    activities: shown.length,
    pictures: pictures.size,
    listed: total - pictures.size,
    without: records.length - shown.length,
    notShown,
  };
}

async function fittedOf(
  desk: Desk,
  file: StoredRecordFile,
  notShown: LeftFile[],
): Promise<FittedPicture | null> {
  if (!file.mediaType.startsWith('image/')) return null;
  try {
    const bytes = await readFile(storedFilePath(desk.ledger().folder, file));
    const fitted = await desk.reader.ask('fitPicture', file.name, { bytes, turn: file.turn });
    if (!fitted) notShown.push({ name: file.name, why: '这种图片排不进文档，只列了文件名' });
    return fitted;
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
    notShown.push({ name: file.name, why: '文件不见了，只列了文件名' });
    return null;
  }
}

/** What stands under a picture: the clerk's words, else what it is. */
function captionOf(file: StoredRecordFile): string {
  const kind = evidenceKindOf(file);
  const words = file.caption || (kind === 'photo' ? '现场照片' : EVIDENCE_KIND_LABELS[kind]);
  return file.takenOn === null ? words : `${words}（${file.takenOn} 拍摄）`;
}

function listedText(file: StoredRecordFile, number: number): string {
  const caption = file.caption === '' ? '' : `（${file.caption}）`;
  return `${number}. ${EVIDENCE_KIND_LABELS[evidenceKindOf(file)]}：${file.name}${caption}`;
}

function bookLines(activity: Activity): Omit<BookActivity, 'pictures' | 'listed'> {
  const { id, date, endDate, title, place, organiser, form, settings, sessions, audience } =
    activity;
  const days = endDate === null ? date : `${date} 至 ${endDate}`;
  const where = [place && `地点：${place}`, organiser && `主办：${organiser}`].filter(Boolean);
  return {
    id,
    date,
    title,
    lines: [
      [`时间：${days}`, ...where].join('　　'),
      `形式：${PUBLICITY_FORM_LABELS[form]}　　进${settings.map((each) => SETTING_LABELS[each]).join('、')}　　${sessions} 场　　受众 ${audience} 人次`,
    ],
  };
}

async function save(target: string, bytes: Uint8Array): Promise<void> {
  await saveFile(target, bytes, `佐证材料册“${path.basename(target)}”`);
}
