import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { convertToPdf } from '../../support/convert-to-pdf.ts';
import { makePhoto, photoHeld } from '../../support/evidence-photos.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { wujin } from '../../support/run-cli.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

/** Three activities with evidence and one without, in the first half of 2024. */
async function filledLedger(): Promise<Harness & { photos: string }> {
  const harness = await openService();
  const { call, folder } = harness;
  const photos = path.join(folder, '照片');
  mkdirSync(photos);
  await call('unit.save', { name: '示例镇人民政府' });
  const add = async (date: string, title: string, files: string[]) => {
    const input = anActivity({ date: date, title, place: '东方纺织厂', audience: 120 });
    const { id } = await call('record.add', { kind: 'activity', input });
    if (files.length > 0)
      await call('file.attach', { record: { kind: 'activity', id }, paths: files });
    return id;
  };
  const photo = (name: string, seed: number) => makePhoto(photos, name, seed, '2024-05-12');
  const many = Array.from({ length: 9 }, (_, at) => photo(`IMG_${at}.jpg`, at + 1));
  const first = await add('2024-05-12', '消防安全宣讲进企业', many);
  const video = path.join(photos, '现场视频.mp4');
  writeFileSync(video, 'moving pictures');
  const heic = path.join(photos, '手机.heic');
  writeFileSync(heic, 'ftypheic');
  await add('2024-05-20', '应急疏散演练进学校', [photo('签到表.jpg', 20), video, heic]);
  await add('2024-06-01', '安全生产月主题宣传', [photoHeld(photos, '横着拍.jpg', 30, 6)]);
  await add('2024-06-02', '没有照片的活动', []);
  const [one] = await call('file.list', { record: { kind: 'activity', id: first } });
  await call('file.change', {
    id: one?.id ?? '',
    patch: { caption: '工作人员讲解灭火器的使用方法', turn: 90 },
  });
  return { ...harness, photos };
}

test('the book holds every picture by activity, four to a page, with the pages its contents tell', async () => {
  const { call, folder } = await filledLedger();
  const out = path.join(folder, '佐证材料册.docx');
  const made = await call('evidence.book', { year: 2024, half: 1, path: out });
  expect(made).toEqual({
    path: out,
    pages: 7,
    activities: 3,
    pictures: 11,
    listed: 2,
    without: 1,
    notShown: [{ name: '手机.heic', why: '这种图片排不进文档，只列了文件名' }],
  });
  const pdf = (await convertToPdf(new Map([['book.docx', readFileSync(out)]]))).get('book.docx');
  expect(pdf?.size).toEqual({ width: 595, height: 842 });
  const pages = (pdf?.pages ?? []).map((page) => page.replaceAll(/\s+/gu, ''));
  expect(pages).toHaveLength(made.pages);
  expect(pages[0]).toContain('佐证材料册2024年上半年示例镇人民政府');
  expect(pages[1]).toMatch(/1\.2024-05-12消防安全宣讲进企业\.*3/u);
  expect(pages[1]).toMatch(/2\.2024-05-20应急疏散演练进学校\.*6/u);
  expect(pages[1]).toMatch(/3\.2024-06-01安全生产月主题宣传\.*7/u);
  expect(pages[2]).toContain('图1工作人员讲解灭火器的使用方法');
  expect(pages[2]).toContain('图4现场照片');
  expect(pages[3]).toContain('（续）');
  expect(pages[4]).toContain('图9');
  expect(pages[5]).toContain('另附的材料1.视频：现场视频.mp42.照片：手机.heic');
  expect(pages.join('')).not.toContain('没有照片的活动');
}, 180_000);

test('the same ledger gives the same bytes, in the window’s service and on the command line', async () => {
  const { call, folder, data, service } = await filledLedger();
  const out = (name: string) => path.join(folder, name);
  await call('evidence.book', { year: 2024, half: 1, path: out('一.docx') });
  await call('evidence.book', { year: 2024, half: 1, path: out('二.docx') });
  expect(readFileSync(out('二.docx')).equals(readFileSync(out('一.docx')))).toBe(true);
  await service.close();
  const line = [
    'evidence',
    '--data',
    data,
    '--year',
    '2024',
    '--half',
    '1',
    '--out',
    out('三.docx'),
  ];
  const { status, json, stderr } = wujin(...line, '--json');
  expect(status, stderr).toBe(0);
  expect(json()).toMatchObject({ activities: 3, pictures: 11, without: 1 });
  expect(stderr).toContain('还有 1 项活动没有佐证材料，没有编入。');
  expect(readFileSync(out('三.docx')).equals(readFileSync(out('一.docx')))).toBe(true);
});

test('a period without evidence makes no book, and says so', async () => {
  const { refused, folder } = await filledLedger();
  const none = { year: 2023, half: 1, path: path.join(folder, '空.docx') };
  expect((await refused('evidence.book', none, 'not-found')).message).toContain(
    '2023年上半年的活动还没有佐证材料',
  );
  await refused('evidence.book', { ...none, path: path.join(folder, 'book.pdf') }, 'invalid-input');
});
