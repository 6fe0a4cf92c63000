import { backup, type WrittenBackup } from '../../safekeeping/backup.ts';
import type { Desk } from '../desk/desk.ts';
import { mendedCopy } from '../desk/mended-copy.ts';

/** Backs the open ledger up and tells how far it has come, writing it and then reading it back. */
export function toldBackup(desk: Desk, path: string): Promise<WrittenBackup> {
  const ledger = desk.ledger();
  const telling = (label: string) => (done: number, of: number) =>
    desk.tell('progress', { task: 'backup', label, done, of, inBytes: true });
  return mendedCopy(desk, ledger, () =>
    backup(ledger, path, {
      appVersion: desk.options.appVersion,
      onProgress: telling('写入备份'),
      onReadBack: telling('读回核对'),
    }),
  );
}
