import {
  backUpDaily,
  backUpOnClosing,
  isClosingCopyBehind,
} from '../../safekeeping/daily-backup.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import { storedCheck } from '../checking/check-state.ts';
import { lastFaultWords } from '../checking/self-check.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { mendedCopy } from '../desk/mended-copy.ts';
import { fileFaults } from '../evidence/file-faults.ts';
import { archiveFaults } from '../reports/archive.ts';
import { settleArchive } from '../reports/settle-archive.ts';
import { clockWords } from './clock-words.ts';
import { noticeFaults } from './notice-faults.ts';
import { storedFaults } from './stored-faults.ts';

const KEPT_DAYS = 14;

/** Done each time a ledger is opened: the day's copy, and what has gone missing behind our back. */
export async function warningsOnOpening(desk: Desk): Promise<string[]> {
  const files = await fileFaults(desk, false);
  const lastFaults = lastFaultWords(await storedCheck(desk.ledger()));
  const clock = await clockWords(desk);
  const ofArchive = await settleArchive(desk);
  return [
    ...desk.ledger().notices,
    ...(clock === null ? [] : [clock]),
    ...(lastFaults === null ? [] : [lastFaults]),
    ...(await backUp(desk, lastFaults !== null)),
    ...files.map(
      ({ file, fault }) =>
        `佐证材料“${file.name}”${fault === 'missing' ? '不见了' : '被改动过'}，请从备份找回。`,
    ),
    ...ofArchive,
    ...(await archiveFaults(desk)),
    ...(await storedFaults(desk)),
    ...(await noticeFaults(desk)).map(({ message }) => message),
  ];
}

/** A full disk must not keep the clerk from the records that are there. */
async function backUp(desk: Desk, hasFaults: boolean): Promise<string[]> {
  try {
    const today = localDay(desk.options.now());
    const ledger = desk.ledger();
    const made = await mendedCopy(desk, ledger, () =>
      backUpDaily(ledger, { today, keep: KEPT_DAYS, hasFaults }),
    );
    // The day's copy is from its first opening; what a killed program added since is in none yet.
    if (made === null && (await isClosingCopyBehind(ledger))) {
      await mendedCopy(desk, ledger, () => backUpOnClosing(ledger));
    }
    return [];
  } catch (error) {
    const refusal = storageRefusal(error, '自动备份');
    if (!refusal) throw error;
    const message = `今天的自动备份没有做成：${refusal.message}`;
    if (refusal.failure.code !== 'corrupt') return [message];
    desk.tell('trouble', { key: 'copy', message, severe: true });
    return [];
  }
}
