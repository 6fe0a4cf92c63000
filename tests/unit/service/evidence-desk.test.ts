import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Survey } from '#shared/contract/evidence.ts';
import { withExif } from '../../support/exif-photo.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const ACTIVITIES = [
  { date: '2024-05-12', title: '应急疏散演练进学校', place: '中心小学' },
  { date: '2024-05-20', title: '消防安全宣讲进企业', place: '东方纺织厂' },
  { date: '2024-05-20', title: '燃气安全宣讲进社区', place: '幸福里社区' },
];

interface Desk extends Harness {
  ids: string[];
  photos: string;
  /** A small JPEG of its own bytes, below the folder of photos. */
  photo: (name: string, takenOn?: string) => string;
}

async function openDesk(): Promise<Desk> {
  const harness = await openService();
  const ids: string[] = [];
  for (const part of ACTIVITIES) {
    const input = { ...anActivity(part) };
    ids.push((await harness.call('record.add', { kind: 'activity', input })).id);
  }
  const photos = path.join(harness.folder, '活动照片');
  mkdirSync(photos);
  let made = 0;
  const photo = (name: string, takenOn?: string) => {
    made += 1;
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 3, made, 0xff, 0xd9]);
    const file = path.join(photos, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, takenOn ? withExif(jpeg, takenOn) : jpeg);
    return file;
  };
  return { ...harness, ids, photos, photo };
}

const statesOf = (survey: Survey) =>
  Object.fromEntries(survey.files.map(({ folder, name, state }) => [`${folder}/${name}`, state]));

test('a folder is looked at: what is sure, doubtful, of no activity, the same, and broken by name', async () => {
  const { call, photos, photo, ids } = await openDesk();
  photo('1.jpg', '2024-05-12');
  photo('2.jpg', '2024-05-20');
  photo('幸福里社区/3.jpg', '2024-05-20');
  photo('别的/4.jpg', '2024-08-01');
  writeFileSync(path.join(photos, '9副本.jpg'), readFileSync(path.join(photos, '1.jpg')));
  writeFileSync(path.join(photos, '坏照片.jpg'), 'no picture at all');
  writeFileSync(path.join(photos, '空.pdf'), '');
  writeFileSync(path.join(photos, 'Thumbs.db'), 'x');

  const survey = await call('evidence.survey', { paths: [photos] });
  expect(statesOf(survey)).toEqual({
    '活动照片/1.jpg': 'sure',
    '活动照片/2.jpg': 'doubtful',
    '活动照片/9副本.jpg': 'same',
    '活动照片/别的/4.jpg': 'none',
    '活动照片/幸福里社区/3.jpg': 'sure',
  });
  const by = (name: string) => survey.files.find((file) => file.name === name);
  expect(by('9副本.jpg')?.sameAs).toBe('活动照片/1.jpg');
  expect(by('1.jpg')?.candidates.map(({ activityId }) => activityId)).toEqual([ids[0]]);
  expect(by('2.jpg')?.candidates).toHaveLength(2);
  expect(survey.activities.map(({ title }) => title).sort()).toEqual(
    ACTIVITIES.map(({ title }) => title).sort(),
  );
  expect(survey.broken).toEqual([
    { name: '活动照片/坏照片.jpg', why: '内容不是图片，可能已损坏，或只是改了名' },
    { name: '活动照片/空.pdf', why: '是空的（0 字节），可能没有复制完' },
  ]);
  expect((await call('record.list', { kind: 'activity', hasFiles: true })).total).toBe(0);
});

test('what is chosen is attached in one step, and one undo takes all of it off again', async () => {
  const { call, photos, photo, ids } = await openDesk();
  for (const at of [1, 2, 3]) photo(`${at}.jpg`, '2024-05-12');
  photo('签到表.jpg', '2024-05-20');
  const { files } = await call('evidence.survey', { paths: [photos] });
  const chosen = files.map(({ id, name }) => ({
    id,
    activityId: (name === '签到表.jpg' ? ids[1] : ids[0]) ?? '',
  }));
  expect(await call('evidence.attach', { files: chosen })).toEqual({
    attached: 4,
    activities: 2,
    left: [],
  });
  const record = { kind: 'activity', id: ids[0] ?? '' } as const;
  expect(await call('file.list', { record })).toMatchObject([
    { name: '1.jpg', takenOn: '2024-05-12', kind: 'photo', caption: '', turn: 0 },
    { name: '2.jpg' },
    { name: '3.jpg' },
  ]);
  const [signIn] = await call('file.list', { record: { kind: 'activity', id: ids[1] ?? '' } });
  expect(signIn).toMatchObject({ kind: 'signIn' });
  expect((await call('history.state', {})).undo?.label).toBe('给2项活动添加4份佐证材料');
  await call('history.undo', {});
  expect((await call('record.list', { kind: 'activity', hasFiles: true })).total).toBe(0);
  await call('history.redo', {});
  expect(await call('file.list', { record })).toHaveLength(3);

  const again = await call('evidence.survey', { paths: [photos] });
  expect(again.files.map(({ state }) => state)).toEqual(Array(4).fill('attached'));
  expect(again.files.map(({ attachedTo }) => attachedTo)).toContainEqual([ids[1]]);
});

test('the kind that a folder’s name told is kept with the file, and so is the clerk’s own word', async () => {
  const { call, photos, photo, ids } = await openDesk();
  photo('签到表/1.jpg', '2024-05-12');
  photo('2.jpg', '2024-05-12');
  const { files } = await call('evidence.survey', { paths: [photos] });
  expect(files.map(({ name, kind }) => [name, kind])).toEqual([
    ['2.jpg', 'photo'],
    ['1.jpg', 'signIn'],
  ]);
  const activityId = ids[0] ?? '';
  const chosen = files.map(({ id, name }) =>
    name === '2.jpg' ? { id, activityId, kind: 'report' as const } : { id, activityId },
  );
  await call('evidence.attach', { files: chosen });
  const kept = await call('file.list', { record: { kind: 'activity', id: activityId } });
  expect(kept.map(({ name, kind }) => [name, kind])).toEqual([
    ['2.jpg', 'report'],
    ['1.jpg', 'signIn'],
  ]);
});

test('stopped in the middle, nothing is attached and no content stays behind', async () => {
  const { call, service, photos, photo, ids, data, events } = await openDesk();
  for (let at = 0; at < 12; at += 1) photo(`${at}.jpg`, '2024-05-12');
  const { files } = await call('evidence.survey', { paths: [photos] });
  const before = contentsIn(data);
  const attaching = service.call('evidence.attach', {
    files: files.map(({ id }) => ({ id, activityId: ids[0] ?? '' })),
  });
  const isHalf = () =>
    events.some(
      ({ payload }) =>
        (payload as { label?: string }).label === '保存佐证材料' &&
        (payload as { done: number }).done >= 3,
    );
  while (!isHalf()) await new Promise((resolve) => setImmediate(resolve));
  await call('evidence.stop', {});
  expect(await attaching).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(contentsIn(data)).toEqual(before);
  expect((await call('record.list', { kind: 'activity', hasFiles: true })).total).toBe(0);
  expect((await call('history.state', {})).undo?.label).not.toContain('附件');
});

test('a file that changed or went since is left and named; the others are attached', async () => {
  const { call, photos, photo, ids } = await openDesk();
  const [gone, changed] = ['1.jpg', '2.jpg', '3.jpg'].map((name) => photo(name, '2024-05-12'));
  const { files } = await call('evidence.survey', { paths: [photos] });
  renameSync(gone ?? '', `${gone}.moved`);
  writeFileSync(changed ?? '', 'other bytes');
  const done = await call('evidence.attach', {
    files: files.map(({ id }) => ({ id, activityId: ids[0] ?? '' })),
  });
  expect(done).toMatchObject({ attached: 1, activities: 1 });
  expect(done.left).toEqual([
    { name: '1.jpg', why: expect.stringContaining('找不到文件“1.jpg”') },
    { name: '2.jpg', why: '在查看以后内容变了，没有添加' },
  ]);
});

test('a survey that is over, an activity that is gone and a folder that is not there are refused in words', async () => {
  const { call, refused, photos, photo, ids } = await openDesk();
  photo('1.jpg', '2024-05-12');
  const { files } = await call('evidence.survey', { paths: [photos] });
  const [file] = files;
  const activityId = ids[0] ?? '';
  await refused('evidence.attach', { files: [{ id: 'new-99-0', activityId }] }, 'stale');
  await call('record.remove', { kind: 'activity', ids: [activityId] });
  const gone = await refused('evidence.attach', { files: [{ id: file?.id, activityId }] }, 'stale');
  expect(gone.message).toContain('应急疏散演练进学校');
  rmSync(photos, { recursive: true });
  await refused('evidence.survey', { paths: [photos] }, 'not-found');
});

test('kind, caption, turn and order are kept beside the file, which stays as it was, each one undo step', async () => {
  const { call, photos, photo, ids } = await openDesk();
  for (const at of [1, 2, 3]) photo(`${at}.jpg`, '2024-05-12');
  const { files } = await call('evidence.survey', { paths: [photos] });
  const record = { kind: 'activity', id: ids[0] ?? '' } as const;
  await call('evidence.attach', { files: files.map(({ id }) => ({ id, activityId: record.id })) });
  const [first, second, third] = await call('file.list', { record });
  const id = first?.id ?? '';
  const { path: stored } = await call('file.locate', { id });
  const bytes = readFileSync(stored);

  await call('file.change', { id, patch: { kind: 'report', caption: '  县报第3版 ' } });
  await call('file.change', { id, patch: { turn: 90 } });
  const order = [third?.id ?? '', id, second?.id ?? ''];
  await call('file.arrange', { record, ids: order });
  expect(await call('file.list', { record })).toMatchObject([
    { name: '3.jpg' },
    { name: '1.jpg', kind: 'report', caption: '县报第3版', turn: 90 },
    { name: '2.jpg' },
  ]);
  expect(readFileSync(stored)).toEqual(bytes);

  photo('4.jpg', '2024-05-12');
  await call('file.attach', { record, paths: [path.join(photos, '4.jpg')] });
  expect((await call('file.list', { record })).map(({ name }) => name).at(-1)).toBe('4.jpg');
  await call('history.undo', {});
  await call('history.undo', {});
  expect((await call('file.list', { record })).map(({ name }) => name)).toEqual([
    '1.jpg',
    '2.jpg',
    '3.jpg',
  ]);
  await call('history.undo', {});
  expect((await call('file.list', { record }))[0]).toMatchObject({ kind: 'report', turn: 0 });
});

test('an order that is not of all files, and a file that is gone, are refused', async () => {
  const { call, refused, photos, photo, ids } = await openDesk();
  photo('1.jpg', '2024-05-12');
  const record = { kind: 'activity', id: ids[0] ?? '' } as const;
  const [file] = await call('file.attach', { record, paths: [path.join(photos, '1.jpg')] });
  await refused('file.arrange', { record, ids: [] }, 'stale');
  await call('file.detach', { id: file?.id ?? '' });
  await refused('file.change', { id: file?.id, patch: { turn: 90 } }, 'not-found');
  await refused('file.change', { id: file?.id, patch: { turn: 45 } }, 'invalid-input');
});

/** The names of all kept contents. */
function contentsIn(data: string): string[] {
  return readdirSync(path.join(data, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
