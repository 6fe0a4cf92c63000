import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type CallName } from '#shared/contract/contract.ts';
import type { Half } from '#shared/domain/period.ts';
import { rowsOf } from './collect-roster.ts';
import { enteredNotice } from './entered-notice.ts';
import { fillSheet } from './fill-sheet.ts';
import { anActivity } from './ledger-records.ts';
import { type Harness, OTHER_NOTICE, sendThrough, sign, writeScan } from './service-harness.ts';

const BLANK = path.join('tests', 'documents', 'blanks', 'work-plain.docx');
export const HALVES = {
  sent: { year: 2024, half: 1 as Half },
  frozen: { year: 2024, half: 2 as Half },
  packed: { year: 2023, half: 1 as Half },
  draft: { year: 2023, half: 2 as Half },
};
const reason = '领导要求修改';

/** Every write of the contract that keeps something on a disk, with an input that would succeed. */
export async function writesOf(harness: Harness) {
  const { call, folder, data } = harness;
  const scan = writeScan(folder);
  const first = await call('record.add', {
    kind: 'activity',
    input: anActivity({ title: '第一条' }),
  });
  const second = await call('record.add', {
    kind: 'activity',
    input: anActivity({ title: '第二条' }),
  });
  await call('history.undo', {});
  const binned = await call('record.list', { kind: 'activity', search: '冬季', limit: 1 });
  const binnedIds = binned.records.map(({ id }) => id);
  const record = { kind: 'activity' as const, id: first.id };
  const [file] = await call('file.attach', { record, paths: [scan] });
  const [, other] = await call('file.attachBytes', {
    record,
    name: '另一张.png',
    bytes: Buffer.from('one more file'),
  }).then(() => call('file.list', { record }));
  await call('record.remove', { kind: 'activity', ids: binnedIds });
  await call('draft.save', { key: 'activity:new', value: { title: '草稿' } });
  await call('template.save', { path: BLANK, kind: 'work', overrides: {}, name: '作品表' });
  await call('notice.add', { folder: OTHER_NOTICE });
  const notice = path.join(folder, '另一份通知');
  cpSync(OTHER_NOTICE, notice, { recursive: true });
  const profile = path.join(notice, 'notice.json');
  writeFileSync(profile, readFileSync(profile, 'utf8').replace('"shili-2025"', '"shili-2026"'));
  await sendThrough(harness, HALVES.sent);
  const { taken } = await call('gather.take', {
    ...HALVES.sent,
    paths: [path.join(folder, 'out')],
  });
  await call('report.freeze', HALVES.frozen);
  await call('report.freeze', HALVES.packed);
  await sign(harness, HALVES.packed);
  await call('report.pack', { ...HALVES.packed, outDir: path.join(folder, 'out') });
  await call('report.saveChoices', { ...HALVES.draft, choices: { plan: '计划' } });
  const body = { kind: 'village' as const, otherNames: '', contact: '', phone: '', remarks: '' };
  const { ids: bodies } = await call('roster.add', { bodies: [{ ...body, name: '东营村' }] });
  const made = await call('collect.make', { ...HALVES.draft, outDir: path.join(folder, '采集') });
  const filled = path.join(folder, '收到.xlsx');
  const [row] = rowsOf(0);
  if (row)
    await fillSheet(path.join(made.folder, made.files[0] ?? ''), filled, [
      { ...row, date: '2023-09-01' },
    ]);
  // Something to undo and something to redo.
  await call('record.add', { kind: 'activity', input: anActivity({ title: '第三条' }) });
  await call('record.add', { kind: 'activity', input: anActivity({ title: '第四条' }) });
  await call('history.undo', {});
  const next = await call('history.state', {});
  const backup = path.join(folder, '备份.zip');
  await call('backup.create', { path: backup });
  await call('moving.make', { path: path.join(folder, '换电脑.zip') });
  const pilots = await call('record.list', { kind: 'pilot' });
  const works = await call('record.list', { kind: 'work' });
  const cases = await call('record.list', { kind: 'case' });
  expect(second.title).toBe('第二条');
  const onDisk = (name: string) => path.join(data, '..', name);
  const kind = 'activity';
  const writes: Partial<Record<CallName, unknown>> = {
    'unit.save': { leader: '新负责人' },
    'settings.save': { operator: '新经办人' },
    'notice.add': { folder: notice },
    'notice.choose': { id: 'shili-2025' },
    'notice.save': { id: null, basis: null, entered: enteredNotice(), blanks: {}, use: true },
    'notice.export': { id: 'shili-2025', folder: onDisk('导出') },
    'record.add': { kind, input: anActivity() },
    'record.change': {
      kind,
      id: first.id,
      revision: first.revision,
      input: anActivity({ title: '改过' }),
    },
    'record.changeMany': { kind, ids: [first.id], patch: { place: '新地点' } },
    'record.editCells': { kind, edits: [{ id: first.id, patch: { place: '又一个地点' } }] },
    'record.remove': { kind, ids: [first.id] },
    'record.restore': { kind, ids: binnedIds },
    // Asked first once the ledger was opened anew.
    'history.undo': { confirmed: next.undo?.id },
    'history.redo': { confirmed: next.redo?.id },
    'file.attach': { record, paths: [scan] },
    'file.attachBytes': { record, name: '截图.png', bytes: Buffer.from('another file') },
    'file.change': { id: file?.id, patch: { caption: '说明' } },
    'file.arrange': { record, ids: [other?.id, file?.id] },
    'file.detach': { id: file?.id },
    'draft.save': { key: 'activity:new', value: { title: '另一份草稿' } },
    'draft.discard': { key: 'activity:new' },
    'report.saveChoices': { ...HALVES.draft, choices: { plan: '新计划' } },
    'report.freeze': HALVES.draft,
    'report.unfreeze': { ...HALVES.frozen, reason },
    'report.sign': {
      ...HALVES.frozen,
      signedOn: '2024-12-01',
      signedBy: '主要负责人',
      scans: [],
      codeOnScan: '',
    },
    'report.addScans': {
      ...HALVES.packed,
      scans: [{ form: 'statistics', path: scan, codeOnScan: '' }],
    },
    'report.unsign': { ...HALVES.packed, reason },
    'report.pack': { ...HALVES.packed, outDir: onDisk('材料') },
    'report.send': { ...HALVES.packed, sentOn: '2024-06-01', sentBy: '经办人' },
    'report.unsend': { ...HALVES.sent, reason },
    'report.amend': { ...HALVES.sent, reason },
    'template.save': { path: BLANK, kind: 'work', overrides: {}, name: '另一张作品表' },
    'template.use': { kind: 'work', name: null },
    'template.fill': {
      path: BLANK,
      kind: 'work',
      ...HALVES.sent,
      recordId: works.records[0]?.id,
      out: onDisk('填好.docx'),
    },
    'roster.add': { bodies: [{ ...body, name: '西营村' }] },
    'roster.change': { id: bodies[0], input: { ...body, name: '东营村', phone: '022-00000000' } },
    'roster.remove': { ids: bodies },
    'collect.make': { ...HALVES.draft, outDir: onDisk('采集表') },
    'collect.saveStatus': { ...HALVES.draft, path: onDisk('报送情况.xlsx') },
    'gather.takeBack': { ids: taken.flatMap(({ id }) => id ?? []) },
    'gather.take': { ...HALVES.packed, paths: [path.join(folder, 'out')] },
    'diagnosis.save': { path: onDisk('诊断.txt'), runtime: 'Electron' },
    'backup.beforeUpdate': {},
    'archive.export': { path: onDisk('存档.zip') },
    'ledger.exportWorkbook': { path: onDisk('台账.xlsx') },
    'backup.create': { path: onDisk('备份.zip') },
    'backup.restore': { path: backup, folder: onDisk('恢复') },
    'moving.make': { path: onDisk('换电脑.zip') },
    'moving.stay': {},
    'moving.takeOver': { path: backup, folder: onDisk('接过') },
  };
  const removals = [
    { kind: 'pilot', ids: pilots.records.map(({ id }) => id) },
    { kind: 'work', ids: works.records.map(({ id }) => id) },
    { kind: 'case', ids: cases.records.map(({ id }) => id) },
  ];
  return { writes, removals, filled };
}
