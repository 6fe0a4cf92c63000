import path from 'node:path';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { checkCodeText } from '#shared/forms/report-facts.ts';
import { storeFile } from '../../store/files/stored-files.ts';
import type { Desk } from '../desk/desk.ts';
import { mayTake, step } from './report-steps.ts';
import { refuseNoScan } from './scan-kind.ts';
import { checkCodeOf } from './stored-report.ts';

/** Records who signed when, keeps the scan, and holds its 校验码 against the frozen facts. */
export async function signReport(desk: Desk, input: ParsedInput<'report.sign'>): Promise<void> {
  const version = await mayTake(desk, input, 'sign');
  refuseOtherCode(
    input.codeOnScan,
    checkCodeText(checkCodeOf(input, version.version, version.digest)),
  );
  const scan = input.scanPath === null ? null : await keepScan(desk, input.scanPath);
  const { signedOn, signedBy } = input;
  await step(desk, version, 'sign', { state: 'signed' }, { detail: { signedOn, signedBy, scan } });
}

/** Eight digits are enough; spaces and case do not matter. An empty box says the page was not compared. */
function refuseOtherCode(onScan: string, printed: string): void {
  const typed = onScan.replace(/\s/g, '').toLowerCase();
  if (typed === '') return;
  const whole = printed.replace(/\s/g, '').toLowerCase();
  if (typed === whole || typed === whole.slice(-8)) return;
  throw new Refusal(
    'invalid-input',
    `扫描件上的校验码“${onScan}”与本版的“${printed}”不一致：签字的可能是别的版本。请核对后重新打印签批。`,
    { field: 'codeOnScan' },
  );
}

async function keepScan(desk: Desk, source: string) {
  await refuseNoScan(source);
  return { name: path.basename(source), ...(await storeFile(desk.ledger().folder, source)) };
}
