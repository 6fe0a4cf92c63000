import path from 'node:path';
import type { ServiceEvents } from '#shared/contract/events.ts';
import { type Settings, settingsSchema } from '#shared/contract/settings.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { Notice } from '#shared/notice/notice.ts';
import type { ExchangedPlace } from '../../files/exchange.ts';
import { listNotices } from '../../notices/load-notice.ts';
import { createReader, type Reader, type ReaderOptions } from '../../reading/reader.ts';
import { backUpOnClosing } from '../../safekeeping/daily-backup.ts';
import { getSetting, patchSetting, type StoredSetting } from '../../store/app-settings.ts';
import { lastSeq } from '../../store/changes/history.ts';
import { writeWithFiles } from '../../store/changes/write-with-files.ts';
import { openLedger } from '../../store/opening/open-ledger.ts';
import type { Ledger, WritableLedger } from '../../store/schema/ledger.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import { createLongSteps, type LongSteps } from './long-steps.ts';
import { mendedCopy } from './mended-copy.ts';

export interface ServiceOptions {
  /** Folder with `notices/` and `sample/`. */
  resourcesDir: string;
  appVersion: string;
  /** The present moment, ISO 8601 in UTC. */
  now: () => string;
  emit: (event: string, payload: unknown) => void;
  reading?: ReaderOptions;
  /** Built entry of the thread that makes copies; with it the day's copy is made beside the calls. */
  copyThread?: string;
}

/** Work on the open ledger that nobody asked for; it ends before the ledger is closed. */
export interface Alongside {
  stop(): Promise<void>;
}

/** What lies on the clerk's desk: the one ledger that is open, with its settings and its notice. */
export interface Desk {
  readonly options: ServiceOptions;
  ledger(): Ledger;
  openLedger(): Ledger | null;
  /** Number of the last step logged before the ledger was opened; 0 for a new one. */
  openedAtSeq(): number;
  open(folder: string): Promise<Ledger>;
  close(): Promise<void>;
  /** Has something go on beside the calls whenever a ledger is open. */
  alongside(start: () => Alongside): void;
  settings(): Promise<Settings>;
  /** The same with what could not be read of them; null while no ledger is open. */
  storedSettings(): Promise<StoredSetting<Settings> | null>;
  saveSettings(patch: Partial<Settings>): Promise<Settings>;
  notice(): Promise<Notice>;
  /** Name written into the change log. */
  operator(): Promise<string>;
  /** Folders that hold notice profiles: the app's own, then the clerk's. */
  noticeFolders(): string[];
  readonly longSteps: LongSteps;
  /** Reads files from outside in a thread of their own. */
  readonly reader: Reader;
  /** One transaction under the operator's name; `label` is what history and undo call it. */
  write<T>(label: string, work: (write: WritableLedger) => Promise<T>): Promise<T>;
  /** The same for what goes with things of the folder: records and things change, or neither. */
  writeWithFiles<T>(
    label: string,
    places: readonly ExchangedPlace[],
    work: (write: WritableLedger) => Promise<T>,
  ): Promise<T>;
  /** How many writes were kept so far. */
  keptWrites(): number;
  /** One more was kept that did not go through this desk: a restored folder, a step turned. */
  countKept(): void;
  tell<Event extends keyof ServiceEvents>(event: Event, payload: ServiceEvents[Event]): void;
  changed(
    ...kinds: (RecordKind | 'unit' | 'settings' | 'report' | 'file' | 'roster' | 'gathered')[]
  ): void;
}

const SETTINGS_KEY = 'settings';
const NOBODY = '经办人';

/** Some of the settings, within a step that changes other things too. */
export function patchSettings(write: WritableLedger, patch: Partial<Settings>): Promise<void> {
  return patchSetting(write, SETTINGS_KEY, settingsSchema, patch);
}

export function createDesk(options: ServiceOptions): Desk {
  let current: Ledger | null = null;
  let openedAtSeq = 0;
  /** Whether anything was written since the ledger was opened. */
  let isChanged = false;
  let keptWrites = 0;
  const starts: (() => Alongside)[] = [];
  let running: Alongside[] = [];

  const desk: Desk = {
    options,
    reader: createReader(options.reading),
    longSteps: createLongSteps((progress) => options.emit('progress', progress)),
    openLedger: () => current,
    openedAtSeq: () => openedAtSeq,
    ledger() {
      if (!current) throw new Refusal('not-found', '还没有打开台账，请先选择台账文件夹。');
      return current;
    },
    async open(folder) {
      if (current && path.resolve(folder) === current.folder.root) return current;
      const next = await openLedger(path.resolve(folder), options);
      await desk.close();
      current = next;
      openedAtSeq = await lastSeq(next);
      running = starts.map((start) => start());
      return next;
    },
    async close() {
      await Promise.all(running.map((each) => each.stop()));
      running = [];
      const closing = current;
      current = null;
      if (!closing) return;
      try {
        if (isChanged) await mendedCopy(desk, closing, () => backUpOnClosing(closing));
      } catch (error) {
        // It must not keep the ledger from being put away; the copy before still stands.
        const refusal = storageRefusal(error, '自动备份');
        if (!refusal) throw error;
        const message = `关闭台账时的自动备份没有做成，已经保存的内容不受影响：${refusal.message}`;
        desk.tell('trouble', { key: 'copy', message, severe: true });
      } finally {
        isChanged = false;
        await closing.close();
      }
    },
    alongside: (start) => void starts.push(start),
    storedSettings: async () => current && getSetting(current, SETTINGS_KEY, settingsSchema),
    async settings() {
      return (await desk.storedSettings())?.value ?? settingsSchema.parse({});
    },
    async saveSettings(patch) {
      await desk.write('修改设置', (write) => patchSettings(write, patch));
      return desk.settings();
    },
    async notice() {
      const { noticeId } = await desk.settings();
      const { notices, refused } = await listNotices(desk.noticeFolders());
      const found = notices.find(({ notice }) => notice.id === noticeId);
      if (!found) {
        const faulty = refused.find(({ folder }) => path.basename(folder) === noticeId);
        throw new Refusal(
          'not-found',
          faulty
            ? `所选的通知用不了：${faulty.failure.message}也可以在“设置”的“工作通知”中改选别的通知。`
            : `找不到所选的通知“${noticeId}”，请在“设置”的“工作通知”中重新选择通知。`,
        );
      }
      return found.notice;
    },
    operator: async () => (await desk.settings()).operator || NOBODY,
    noticeFolders: () => [
      path.join(options.resourcesDir, 'notices'),
      ...(current ? [current.folder.notices] : []),
    ],
    async write(label, work) {
      const change = { operator: await desk.operator(), label };
      const done = await desk.longSteps.run(label, (pause) =>
        desk.ledger().write(change, work, pause),
      );
      keptWrites += 1;
      return done;
    },
    async writeWithFiles(label, places, work) {
      const change = { operator: await desk.operator(), label };
      const done = await writeWithFiles(desk.ledger(), change, places, work);
      keptWrites += 1;
      return done;
    },
    keptWrites: () => keptWrites,
    countKept: () => void (keptWrites += 1),
    tell: (event, payload) => options.emit(event, payload),
    changed(...kinds) {
      isChanged = true;
      options.emit('changed', { kinds });
    },
  };
  return desk;
}
