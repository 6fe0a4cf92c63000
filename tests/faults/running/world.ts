import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Half } from '#shared/domain/period.ts';
import { makePhoto } from '../../support/evidence-photos.ts';
import { writeScan } from '../../support/service-harness.ts';
import { openPlace, type Place } from './open-place.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
export const BLANK = path.join(ROOT, 'tests', 'documents', 'blanks', 'work-plain.docx');
export const NOTICE = path.join(ROOT, 'tests', 'support', 'notices', 'shili-2025');
export const WORKBOOK = path.join(ROOT, 'tests', 'documents', 'workbooks', '乡镇自设表头.xlsx');
export const SENT = { year: 2024, half: 1 as Half };
export const DRAFT = { year: 2023, half: 2 as Half };

/** A clerk's desk: the data folder, a stick, a folder for papers, and files that come from outside. */
export interface World {
  folder: string;
  data: string;
  stick: string;
  papers: string;
  backup: string;
  scan: string;
  photos: string;
}

/** A ledger in use, closed: records, evidence, a template, another notice, a report that was sent. */
export async function makeWorld(folder: string): Promise<World> {
  const world = worldAt(folder);
  for (const each of [world.stick, world.papers, world.photos]) {
    mkdirSync(each, { recursive: true });
  }
  writeScan(folder, path.basename(world.scan));
  for (let n = 1; n <= 3; n += 1) makePhoto(world.photos, `照片${n}.jpg`, n, '2024-05-12');
  const { call, service } = openPlace();
  await call('ledger.open', { folder: world.data });
  await call('ledger.sample', {});
  const [activity] = (await call('record.list', { kind: 'activity', limit: 1 })).records;
  const record = { kind: 'activity' as const, id: activity?.id ?? '' };
  await call('file.attach', { record, paths: [makePhoto(folder, '会场.jpg', 9)] });
  await call('settings.save', { operator: '审核人', outDir: 'papers', textSize: 'large' });
  await call('unit.save', { leader: '主要负责人甲' });
  await call('draft.save', { key: 'activity:new', value: { title: '没写完的活动' } });
  await call('template.save', { path: BLANK, kind: 'work', overrides: {}, name: '作品表' });
  await call('notice.add', { folder: NOTICE });
  await call('report.freeze', SENT);
  await signReport({ call }, SENT, world.scan);
  await call('report.pack', { ...SENT, outDir: world.papers });
  await call('report.send', { ...SENT, sentOn: '2024-06-19', sentBy: '经办人' });
  await call('backup.create', { path: world.backup });
  await service.close();
  return world;
}

export async function signReport(
  { call }: Pick<Place, 'call'>,
  which: { year: number; half: Half },
  scan: string,
): Promise<void> {
  const { current } = await call('report.get', which);
  await call('report.sign', {
    ...which,
    signedOn: '2024-06-18',
    signedBy: '主要负责人',
    scans: [{ form: 'statistics', path: scan, codeOnScan: '' }],
    codeOnScan: current.digest?.slice(0, 8) ?? '',
  });
}

/** The same world elsewhere, as it lies there at this moment. */
export function copyWorld({ folder }: World, to: string): World {
  // Logs and lock are copied too: it is what a killed program leaves.
  cpSync(folder, to, { recursive: true });
  return worldAt(to);
}

function worldAt(folder: string): World {
  const at = (name: string) => path.join(folder, name);
  return {
    folder,
    data: at('data'),
    stick: at('stick'),
    papers: at('papers'),
    backup: path.join(at('stick'), '备份.zip'),
    scan: at('签字页.pdf'),
    photos: at('photos'),
  };
}

/** The day's copy of the database, put on the stick. */
export function dailyCopy({ data, stick }: World): string {
  const [name = ''] = readdirSync(path.join(data, 'backups'));
  const copy = path.join(stick, '昨天.sqlite');
  copyFileSync(path.join(data, 'backups', name), copy);
  return copy;
}
