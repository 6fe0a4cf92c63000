import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from './ledger-records.ts';

const NOW = '2024-06-01T00:00:00.000Z';
const PAGE_BYTES = 4096;
const KIND_OF_PAGE = { row: 13, index: 10 };

/**
 * A closed ledger of one activity with one bit flipped in its audience, as stored in the row or in
 * the index that counts it: opening's quick look does not see either.
 */
export async function makeDamagedLedger(root: string, where: 'row' | 'index'): Promise<void> {
  const ledger = await openLedger(root, { now: () => NOW, appVersion: '0.1.0' });
  await ledger.write({ operator: '经办人', label: '测试' }, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity({ audience: AUDIENCE }) }]),
  );
  await ledger.close();
  flipAudience(root, where);
}

/** The same in a ledger that is there already and holds such an activity. */
export function flipAudience(root: string, where: 'row' | 'index'): void {
  const file = path.join(root, 'ledger.sqlite');
  const bytes = readFileSync(file);
  const stored = Buffer.alloc(4);
  stored.writeUInt32BE(AUDIENCE);
  for (let at = bytes.indexOf(stored); at >= 0; at = bytes.indexOf(stored, at + 1)) {
    if (bytes[at - (at % PAGE_BYTES)] !== KIND_OF_PAGE[where]) continue;
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    return;
  }
  throw new Error(`the audience is not stored in the ${where}`);
}

/** Four bytes that occur nowhere else. */
export const AUDIENCE = 0x12345678;
