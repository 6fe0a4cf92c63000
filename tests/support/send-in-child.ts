import path from 'node:path';
import { createService } from '#main/service/service.ts';
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts';

/** Takes a report with the given scan from draft to archive and tells how much memory it took. */
const [data = '', scanPath = '', outDir = ''] = process.argv.slice(2);
const service = createService({
  resourcesDir: path.join(import.meta.dirname, '..', '..', 'resources'),
  emit: () => {},
});
const year = { year: 2024, half: 1 as const };
await call('ledger.open', { folder: data });
await call('report.freeze', year);
// A package without the scan first, so that only the scan makes a difference.
await call('report.pack', { ...year, outDir });
global.gc?.();
const startMb = process.memoryUsage().rss / 1e6;
let highestMb = startMb;
const watch = setInterval(() => {
  highestMb = Math.max(highestMb, process.memoryUsage().rss / 1e6);
}, 20);
await call('report.sign', {
  ...year,
  signedOn: '2024-06-18',
  signedBy: '主要负责人',
  scans: [{ form: 'statistics', path: scanPath, codeOnScan: '' }],
  codeOnScan: '',
});
const { warnings } = await call('report.pack', { ...year, outDir });
await call('report.send', { ...year, sentOn: '2024-06-19', sentBy: '经办人' });
const [entry] = await call('archive.verify', {});
clearInterval(watch);
await service.close();
const archived = entry?.files.find(({ name }) => name.includes('扫描件'))?.bytes;
process.stdout.write(JSON.stringify({ grownMb: highestMb - startMb, archived, warnings }));

async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const outcome = await service.call(name, input);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value as CallOutput<Name>;
}
