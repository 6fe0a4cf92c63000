import { storedCheck } from '../checking/check-state.ts';
import { lastFaultWords } from '../checking/self-check.ts';
import type { Desk } from '../desk/desk.ts';
import { fileFaults } from '../evidence/file-faults.ts';
import { archiveFaults } from '../reports/archive.ts';
import { settleArchive } from '../reports/settle-archive.ts';
import { clockWords } from './clock-words.ts';
import { copyOfDay } from './day-copy.ts';
import { noticeFaults } from './notice-faults.ts';
import { storedFaults } from './stored-faults.ts';

/** Done each time a ledger is opened: the day's copy, unless it is made beside, and what has gone missing. */
export async function warningsOnOpening(desk: Desk): Promise<string[]> {
  const files = await fileFaults(desk, false);
  const lastFaults = lastFaultWords(await storedCheck(desk.ledger()));
  const clock = await clockWords(desk);
  const ofArchive = await settleArchive(desk);
  return [
    ...desk.ledger().notices,
    ...(clock === null ? [] : [clock]),
    ...(lastFaults === null ? [] : [lastFaults]),
    ...(desk.ledger().copyThread === null ? await copyOfDay(desk) : []),
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
