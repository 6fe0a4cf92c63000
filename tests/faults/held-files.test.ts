import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CallName } from '#shared/contract/contract.ts';
import type { Half } from '#shared/domain/period.ts';
import { enteredNotice } from '../support/entered-notice.ts';
import { HOLDS, holdFiles } from '../support/held-files.ts';
import {
  type Harness,
  OTHER_NOTICE,
  openService,
  sendThrough,
  sign,
  writeScan,
} from '../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const BLANK = path.join('tests', 'documents', 'blanks', 'work-plain.docx');

/** One step of the clerk's, the folder it leaves its work in, and what it is then named. */
interface Step {
  call: CallName;
  input: unknown;
  lands: string;
  name: RegExp;
}

/** Every step that ends in a rename or a removal; each is prepared on a ledger of its own. */
const STEPS: Record<string, (harness: Harness) => Promise<Step>> = {
  async 'the first package of a report'({ call, folder }) {
    await call('report.freeze', FIRST);
    const outDir = path.join(folder, 'out');
    return { call: 'report.pack', input: { ...FIRST, outDir }, lands: outDir, name: /2024年/u };
  },
  async 'a package in the place of the one before'(harness) {
    const { call, folder } = harness;
    const outDir = path.join(folder, 'out');
    await call('report.freeze', FIRST);
    await call('report.pack', { ...FIRST, outDir });
    await sign(harness, FIRST);
    return { call: 'report.pack', input: { ...FIRST, outDir }, lands: outDir, name: /2024年/u };
  },
  async 'the archive of what was sent'(harness) {
    const { call, folder, data } = harness;
    await call('report.freeze', FIRST);
    await sign(harness, FIRST);
    await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
    const input = { ...FIRST, sentOn: '2024-06-19', sentBy: '经办人' };
    return { call: 'report.send', input, lands: path.join(data, 'archive'), name: /2024-1-v1$/ };
  },
  async 'the archive as one file'(harness) {
    await sendThrough(harness, FIRST);
    const file = path.join(harness.folder, '存档.zip');
    return {
      call: 'archive.export',
      input: { path: file },
      lands: harness.folder,
      name: /存档\.zip/u,
    };
  },
  async 'a backup'({ folder }) {
    const file = path.join(folder, '备份.zip');
    return { call: 'backup.create', input: { path: file }, lands: folder, name: /备份\.zip/u };
  },
  async 'a restored backup'({ call, folder, data }) {
    const file = path.join(folder, '备份.zip');
    await call('backup.create', { path: file });
    await call('unit.save', { leader: '后来的负责人' });
    return {
      call: 'backup.restore',
      input: { path: file, folder: data },
      lands: path.join(data, 'archive'),
      name: /archive$/,
    };
  },
  async 'the copy before many records change'({ call, data }) {
    const { records } = await call('record.list', { kind: 'activity' });
    const ids = records.map(({ id }) => id);
    const input = { kind: 'activity', ids, patch: { place: '新地点' } };
    return { call: 'record.changeMany', input, lands: path.join(data, 'backups'), name: /before-/ };
  },
  async 'the ledger as a workbook'({ folder }) {
    const file = path.join(folder, '台账.xlsx');
    writeFileSync(file, 'the one before');
    return {
      call: 'ledger.exportWorkbook',
      input: { path: file },
      lands: folder,
      name: /台账\.xlsx$/u,
    };
  },
  async 'a template'({ data }) {
    const input = { path: BLANK, kind: 'work', overrides: {}, name: '作品表' };
    return { call: 'template.save', input, lands: path.join(data, 'templates'), name: /作品表/u };
  },
  async 'a template that goes'({ call, data }) {
    await call('template.save', { path: BLANK, kind: 'work', overrides: {}, name: '作品表' });
    const input = { name: '作品表.docx' };
    return { call: 'template.remove', input, lands: path.join(data, 'templates'), name: /作品表/u };
  },
  async 'a filled blank'({ call, folder }) {
    const out = path.join(folder, '填好.docx');
    const { records } = await call('record.list', { kind: 'work' });
    const input = { path: BLANK, kind: 'work', ...FIRST, recordId: records[0]?.id, out };
    return { call: 'template.fill', input, lands: folder, name: /填好\.docx$/u };
  },
  async 'a notice'({ data }) {
    const lands = path.join(data, 'notices');
    return { call: 'notice.add', input: { folder: OTHER_NOTICE }, lands, name: /shili-2025$/ };
  },
  async 'a notice in the place of a faulty one'({ data }) {
    const lands = path.join(data, 'notices');
    cpSync(OTHER_NOTICE, path.join(lands, 'shili-2025'), { recursive: true });
    writeFileSync(path.join(lands, 'shili-2025', 'notice.json'), '{');
    return { call: 'notice.add', input: { folder: OTHER_NOTICE }, lands, name: /shili-2025$/ };
  },
  async 'a notice that is changed in its place'({ call, data }) {
    await call('notice.add', { folder: OTHER_NOTICE });
    const input = {
      id: 'shili-2025',
      basis: null,
      entered: enteredNotice(),
      blanks: {},
      use: false,
    };
    const lands = path.join(data, 'notices');
    return { call: 'notice.save', input, lands, name: /shili-2025$/ };
  },
  async 'a notice that goes'({ call, data }) {
    await call('notice.add', { folder: OTHER_NOTICE });
    const lands = path.join(data, 'notices');
    return { call: 'notice.remove', input: { id: 'shili-2025' }, lands, name: /shili-2025$/ };
  },
  async 'a notice that is handed on'({ call, folder }) {
    await call('notice.add', { folder: OTHER_NOTICE });
    const input = { id: 'shili-2025', folder };
    return { call: 'notice.export', input, lands: folder, name: /示例区2025年通知$/u };
  },
  async 'a file of evidence'({ call, folder, data }) {
    const { records } = await call('record.list', { kind: 'activity', limit: 1 });
    const record = { kind: 'activity', id: records[0]?.id };
    const input = { record, paths: [writeScan(folder, '照片.jpg')] };
    return { call: 'file.attach', input, lands: path.join(data, 'files'), name: /\.jpg$/ };
  },
};

describe.each(Object.entries(STEPS))('%s', (_, prepare) => {
  test('is done all the same when another program lets go after once or thrice', async () => {
    for (const code of HOLDS) {
      for (const times of [1, 3]) {
        const harness = await openService({ sample: true });
        const step = await prepare(harness);
        const held = holdFiles(code, times, (_call, target) => step.name.test(target));
        const outcome = await harness.service.call(step.call, step.input);
        held.release();
        expect(outcome).toMatchObject({ ok: true });
        expect(held.refused).toHaveLength(times);
        await harness.service.close();
      }
    }
  });

  test('is told in true words where it lasts, with nothing half done, and goes through later', async () => {
    for (const code of HOLDS) {
      const harness = await openService({ sample: true });
      const step = await prepare(harness);
      const before = contentOf(step.lands);
      const held = holdFiles(code, Number.POSITIVE_INFINITY, (_call, target) =>
        step.name.test(target.replace(/\.part$/, '')),
      );
      const failure = await harness.refused(step.call, step.input, 'locked');
      held.release();
      expect(failure.message).toMatch(
        /“[^“”]+”正被别的程序占用（杀毒软件、同步盘、WPS 等）.*请关闭/u,
      );
      expect(failure.message).not.toContain('没有权限');
      expect(contentOf(step.lands)).toEqual(before);
      const outcome = await harness.service.call(step.call, step.input);
      expect(outcome).toMatchObject({ ok: true });
      expect((await harness.call('backup.verify', {})).faults).toEqual([]);
      await harness.service.close();
    }
  });
});

test('a restore that meets a held part puts everything back, whichever part it is', async () => {
  for (const part of ['ledger.sqlite', 'files', 'archive', 'notices', 'templates']) {
    const harness = await openService({ sample: true });
    const { call, data } = harness;
    const file = path.join(harness.folder, '备份.zip');
    await call('backup.create', { path: file });
    await call('unit.save', { leader: '后来的负责人' });
    const held = holdFiles('EPERM', Number.POSITIVE_INFINITY, (verb, target) => {
      return verb === 'rename' && target === path.join(data, part);
    });
    await harness.refused('backup.restore', { path: file, folder: data }, 'locked');
    held.release();
    expect((await call('unit.get', {})).leader).toBe('后来的负责人');
    expect((await call('backup.verify', {})).faults).toEqual([]);
    expect(readdirSync(path.join(data, 'backups')).join()).not.toContain('replaced');
    await harness.service.close();
  }
});

test('a restore that cannot put everything back at once does so at the next opening', async () => {
  const harness = await openService({ sample: true });
  const { call, data } = harness;
  const file = path.join(harness.folder, '备份.zip');
  await call('backup.create', { path: file });
  await call('unit.save', { leader: '后来的负责人' });
  const before = contentOf(data);
  let moves = 0;
  const held = holdFiles('EBUSY', Number.POSITIVE_INFINITY, (verb) => {
    if (verb === 'rename') moves += 1;
    return moves > 6;
  });
  const { message } = await harness.refused('backup.restore', { path: file, folder: data });
  held.release();
  expect(message).toMatch(/都没有丢.*重新打开台账，会自动放回/u);
  const { warnings } = await call('ledger.open', { folder: data });
  expect(warnings.join()).toMatch(/“恢复备份“备份\.zip””.*已退回到做之前的样子/u);
  expect((await call('unit.get', {})).leader).toBe('后来的负责人');
  expect((await call('backup.verify', {})).faults).toEqual([]);
  // Copies come with each step, the mark of an end in order with the closing before the restore.
  const isOurs = (name: string) => !/backups|ledger\.ended$/.test(name);
  expect(Object.keys(contentOf(data)).filter(isOurs)).toEqual(Object.keys(before).filter(isOurs));
});

test('a package whose former one is open is placed, and the former one goes the next time', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  const outDir = path.join(folder, 'out');
  await call('report.freeze', FIRST);
  const { folder: first } = await call('report.pack', { ...FIRST, outDir });
  const held = holdFiles('EACCES', Number.POSITIVE_INFINITY, (verb, target) => {
    return verb === 'rm' && target.endsWith('.tmp');
  });
  await call('report.pack', { ...FIRST, outDir });
  held.release();
  expect(readdirSync(outDir).filter((name) => name.startsWith('.'))).toHaveLength(1);
  const { warnings } = await call('report.pack', { ...FIRST, outDir });
  expect(warnings.join()).not.toContain('另存为');
  expect(readdirSync(outDir)).toEqual([path.basename(first)]);
});

/** What a clerk sees in a folder; our own passing names, which the next step clears, are none of it. */
function contentOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !/\.(part|tmp)$|[/\\]incoming[/\\]|[/\\]\.[^/\\]+\.tmp-|ledger\.(lock|sqlite-)/.test(file),
    );
  return Object.fromEntries(
    files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
