import { backUpDaily } from '../safekeeping/daily-backup.ts';
import type { Desk } from './desk.ts';
import { fileFaults } from './handlers/files.ts';
import { localDay } from './local-day.ts';
import { archiveFaults } from './reports/archive.ts';

const KEPT_DAYS = 14;

/** Done each time a ledger is opened: the day's copy, and what has gone missing behind our back. */
export async function warningsOnOpening(desk: Desk): Promise<string[]> {
  const ledger = desk.ledger();
  await backUpDaily(ledger, { today: localDay(desk.options.now()), keep: KEPT_DAYS });
  const files = await fileFaults(desk, false);
  return [
    ...files.map(
      ({ file, fault }) =>
        `材料“${file.name}”${fault === 'missing' ? '不见了' : '被改动过'}，请从备份找回。`,
    ),
    ...(await archiveFaults(desk)),
  ];
}
