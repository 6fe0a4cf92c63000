import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { attachFiles } from '#main/store/files/file-rows.ts';
import { type StoredFile, storeBytes } from '#main/store/files/stored-files.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import type { ActivityInput } from '#shared/domain/activity.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { anActivity } from '../../support/ledger-records.ts';

/** `long`: over eleven years, a tenth with evidence; `dense`: all within three years. */
export type LedgerShape = 'long' | 'dense';

const FIRST_DAYS: Record<LedgerShape, string> = { long: '2014-12-11', dense: '2022-12-11' };
const DAYS: Record<LedgerShape, number> = { long: 4018, dense: 1096 };
const TOPICS = ['消防演练', '安全宣讲', '用电检查宣传', '燃气安全讲座', '防汛演练', '交通安全宣传'];
const VILLAGES = '东西南北上下前后大小新老'.split('').map((sign) => `${sign}营村`);
const FILES = 50;

/** Closed when it is made; a file `made` stands beside it. */
export async function makeLedger(folder: string, shape: LedgerShape, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const options = { now: () => new Date().toISOString(), appVersion: 'bench' };
  const ledger = await openLedger(path.join(folder, 'ledger'), options);
  const entries = Array.from({ length: count }, (_, n) => ({ input: activityOf(shape, n) }));
  const writer = { operator: '经办人', label: '导入' };
  const ids = await ledger.write(writer, (write) => insertRecords(write, 'activity', entries));
  if (shape === 'long') {
    const stored: StoredFile[] = [];
    for (let n = 0; n < FILES; n += 1) {
      const bytes = Buffer.from(`照片${n}`.repeat(5_000));
      stored.push(await storeBytes(ledger.folder, bytes, `照片${n}.jpg`));
    }
    await ledger.write({ ...writer, label: '佐证材料' }, async (write) => {
      for (let n = 0; n < count; n += 10) {
        const file = stored[(n / 10) % FILES];
        const id = ids[n];
        if (!file || !id) continue;
        await attachFiles(write, { kind: 'activity', id }, [
          { stored: file, name: '照片.jpg', mediaType: 'image/jpeg' },
        ]);
      }
    });
  }
  await ledger.close();
  await writeFile(path.join(folder, 'made'), '');
}

/** A third lies at one place, so that a day there has many titles to compare. */
export function activityOf(shape: LedgerShape, n: number): ActivityInput {
  const topic = TOPICS[n % TOPICS.length] ?? '';
  const village = VILLAGES[Math.floor(n / 7) % VILLAGES.length] ?? '';
  return anActivity({
    date: addDays(civilDate(FIRST_DAYS[shape]), n % DAYS[shape]),
    title: `${village}${topic}第${Math.floor(n / 100)}场`,
    form: PUBLICITY_FORMS[n % PUBLICITY_FORMS.length] ?? 'other',
    settings: [SETTINGS[n % 5] ?? 'village', SETTINGS[(n * 7 + 2) % 5] ?? 'school'],
    audience: 20 + (n % 300),
    materials: n % 90,
    place: n % 3 === 0 ? '文化广场' : `${village}第${n % 77}会议室`,
    organiser: '应急管理办公室',
    summary: '组织重点企业负责人和一线员工开展安全生产法律法规宣讲，现场答疑并进行灭火器实操演练。',
  });
}
