import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { enteredNotice } from '../../support/entered-notice.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { keptSchemas, writeOldLedger } from '../../support/old-ledger.ts';
import type { Place } from './open-place.ts';
import {
  BLANK,
  DRAFT,
  dailyCopy,
  NOTICE,
  SENT,
  signReport,
  WORKBOOK,
  type World,
} from './world.ts';

type Caller = Pick<Place, 'call'>;

/** Something a clerk does in one press, on an open ledger. */
export interface Step {
  /** Before it, on an open ledger that is closed again. */
  prepare?(place: Caller, world: World): Promise<unknown>;
  /** Before it, on a closed ledger; `run` then opens it itself. */
  onClosed?(world: World): void;
  run(place: Caller, world: World): Promise<unknown>;
}

const reason = '领导要求修改';

async function firstActivity({ call }: Caller) {
  const { records } = await call('record.list', { kind: 'activity', limit: 1 });
  const [record] = records;
  if (!record) throw new Error('the sample has activities');
  return record;
}

async function activityIds({ call }: Caller): Promise<string[]> {
  return call('record.ids', { kind: 'activity' });
}

/** Every sort of step that keeps something, by name. */
export const STEPS: Record<string, Step> = {
  'save: a record added': {
    run: ({ call }) => call('record.add', { kind: 'activity', input: anActivity() }),
  },
  'save: a record changed': {
    async run({ call }) {
      const { id, revision } = await firstActivity({ call });
      return call('record.change', { kind: 'activity', id, revision, input: anActivity() });
    },
  },
  'save: many cells': {
    async run({ call }) {
      const ids = await activityIds({ call });
      const edits = ids.map((id, n) => ({ id, patch: { place: `第${n}会议室` } }));
      return call('record.editCells', { kind: 'activity', edits });
    },
  },
  'save: to the bin': {
    run: async ({ call }) =>
      call('record.remove', { kind: 'activity', ids: (await activityIds({ call })).slice(0, 9) }),
  },
  'save: undone': {
    prepare: ({ call }) => call('record.add', { kind: 'activity', input: anActivity() }),
    async run({ call }) {
      const { undo } = await call('history.state', {});
      return call('history.undo', undo ? { confirmed: undo.id } : {});
    },
  },
  'save: the unit': { run: ({ call }) => call('unit.save', { leader: '主要负责人乙' }) },
  'save: the settings': { run: ({ call }) => call('settings.save', { operator: '经办人' }) },
  'save: a draft': {
    run: ({ call }) => call('draft.save', { key: 'work:new', value: { title: '草稿' } }),
  },
  'import: a workbook': {
    async run({ call }) {
      const { planId } = await call('import.preview', { source: { path: WORKBOOK }, year: 2024 });
      return call('import.apply', { planId, decisions: { rows: {}, all: 'keep' } });
    },
  },
  'attach: a file': {
    async run({ call }, { scan }) {
      const record = { kind: 'activity' as const, id: (await firstActivity({ call })).id };
      return call('file.attach', { record, paths: [scan] });
    },
  },
  'attach: photos of a folder': {
    async run({ call }, { photos }) {
      const { files } = await call('evidence.survey', { paths: [photos] });
      const activityId = (await firstActivity({ call })).id;
      return call('evidence.attach', { files: files.map(({ id }) => ({ id, activityId })) });
    },
  },
  'report: frozen': { run: ({ call }) => call('report.freeze', DRAFT) },
  'report: signed': {
    prepare: ({ call }) => call('report.freeze', DRAFT),
    run: ({ call }, { scan }) => signReport({ call }, DRAFT, scan),
  },
  'report: packed': {
    prepare: ({ call }) => call('report.freeze', DRAFT),
    run: ({ call }, { papers }) => call('report.pack', { ...DRAFT, outDir: papers }),
  },
  'archive: the package that was sent': {
    async prepare({ call }, { scan, papers }) {
      await call('report.freeze', DRAFT);
      await signReport({ call }, DRAFT, scan);
      await call('report.pack', { ...DRAFT, outDir: papers });
    },
    run: ({ call }) => call('report.send', { ...DRAFT, sentOn: '2024-06-19', sentBy: '经办人' }),
  },
  'archive: sent after all not': { run: ({ call }) => call('report.unsend', { ...SENT, reason }) },
  'archive: taken along': {
    run: ({ call }, { stick }) => call('archive.export', { path: path.join(stick, '存档.zip') }),
  },
  'template: a new one': {
    run: ({ call }) =>
      call('template.save', { path: BLANK, kind: 'work', overrides: {}, name: '另一张' }),
  },
  'template: in the place of one': {
    run: ({ call }) =>
      call('template.save', {
        path: path.join(path.dirname(BLANK), 'work-above.docx'),
        kind: 'work',
        overrides: {},
        name: '作品表',
      }),
  },
  'template: gone': { run: ({ call }) => call('template.remove', { name: '作品表.docx' }) },
  'notice: added': {
    prepare: ({ call }) => call('notice.remove', { id: 'shili-2025' }),
    run: ({ call }) => call('notice.add', { folder: NOTICE }),
  },
  'notice: changed and used': {
    run: ({ call }) =>
      call('notice.save', {
        id: 'shili-2025',
        basis: null,
        entered: enteredNotice(),
        blanks: {},
        use: true,
      }),
  },
  'notice: gone': { run: ({ call }) => call('notice.remove', { id: 'shili-2025' }) },
  'backup: to a stick': {
    run: ({ call }, { stick }) => call('backup.create', { path: path.join(stick, '新备份.zip') }),
  },
  'export: a workbook': {
    run: ({ call }, { stick }) =>
      call('ledger.exportWorkbook', { path: path.join(stick, '台账.xlsx') }),
  },
  'restore: from a backup': {
    prepare: ({ call }) => call('unit.save', { leader: '后来的负责人' }),
    run: ({ call }, { backup, data }) => call('backup.restore', { path: backup, folder: data }),
  },
  'restore: from a copy': {
    async prepare({ call }, world) {
      dailyCopy(world);
      await call('unit.save', { leader: '后来的负责人' });
    },
    run: ({ call }, { stick, data }) =>
      call('backup.restore', { path: path.join(stick, '昨天.sqlite'), folder: data }),
  },
  'upgrade: from the oldest schema': {
    onClosed({ data, folder }) {
      const old = path.join(folder, 'old');
      writeOldLedger(old, Math.min(...keptSchemas()));
      rmSync(data, { recursive: true });
      cpSync(old, data, { recursive: true });
      rmSync(old, { recursive: true });
    },
    run: ({ call }, { data }) => call('ledger.open', { folder: data }),
  },
};
