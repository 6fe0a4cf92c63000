import { attachFiles } from '#main/store/files/file-rows.ts';
import { storeBytes } from '#main/store/files/stored-files.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from './ledger-records.ts';

/** A process that adds records without end and says on stdout what it was told is saved. */
const [root = ''] = process.argv.slice(2);
const ledger = await openLedger(root, { now: () => new Date().toISOString(), appVersion: '0.1.0' });
process.stdout.write('open\n');
for (;;) {
  const stored = await storeBytes(ledger.folder, Buffer.from(String(Math.random())), 'a.jpg');
  const ids = await ledger.write({ operator: '经办人', label: '测试' }, async (write) => {
    const entries = Array.from({ length: 1 + Math.floor(Math.random() * 40) }, () => ({
      input: anActivity(),
    }));
    const added = await insertRecords(write, 'activity', entries);
    const file = { stored, name: 'a.jpg', mediaType: 'image/jpeg' };
    await attachFiles(write, { kind: 'activity', id: added[0] ?? '' }, [file]);
    return added;
  });
  process.stdout.write(`${ids.join(' ')}\n`);
}
