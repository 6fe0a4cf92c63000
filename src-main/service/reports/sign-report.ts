import path from 'node:path';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { formLabel } from '#shared/forms/form-label.ts';
import { checkCodeText } from '#shared/forms/report-facts.ts';
import { storeFile } from '../../store/files/stored-files.ts';
import type { Desk } from '../desk/desk.ts';
import { formKey, formsOf } from './forms-of.ts';
import type { KeptScan } from './kept-scans.ts';
import { mayTake, step } from './report-steps.ts';
import { refuseNoScan } from './scan-kind.ts';
import { checkCodeOf, factsOf, type Version } from './stored-report.ts';

type Scans = ParsedInput<'report.addScans'>['scans'];

/** Records who signed when, keeps the scans, and holds their 校验码 against the frozen facts. */
export async function signReport(desk: Desk, input: ParsedInput<'report.sign'>): Promise<void> {
  const version = await mayTake(desk, input, 'sign');
  refuseOtherCode(input.codeOnScan, version, '签字件');
  const scans = await keepScans(desk, version, input.scans);
  const { signedOn, signedBy } = input;
  await step(desk, version, 'sign', { state: 'signed' }, { detail: { signedOn, signedBy, scans } });
}

/** Keeps signed pages of a report that was signed before they were scanned. */
export async function addScans(desk: Desk, input: ParsedInput<'report.addScans'>): Promise<void> {
  const version = await mayTake(desk, input, 'addScans');
  const scans = await keepScans(desk, version, input.scans);
  await step(desk, version, 'addScans', {}, { detail: { scans } });
}

/** All of them are looked at before the first is kept. */
async function keepScans(desk: Desk, version: Version, scans: Scans): Promise<KeptScan[]> {
  const facts = factsOf(version);
  if (!facts) throw new Error('a frozen report has no facts');
  const code = checkCodeOf(version, version.version, version.digest);
  const words = new Map(formsOf(facts, code).map((form) => [formKey(form), formLabel(form.name)]));
  for (const { form, path: source, codeOnScan } of scans) {
    const name = words.get(form);
    if (name === undefined) {
      throw new Refusal('not-found', '这份报送里没有这张表，扫描件没有地方放。', {
        file: path.basename(source),
      });
    }
    refuseOtherCode(codeOnScan, version, `${name}的扫描件`);
    await refuseNoScan(source);
  }
  const kept: KeptScan[] = [];
  for (const { form, path: source } of scans) {
    const stored = await storeFile(desk.ledger().folder, source);
    kept.push({ form, name: path.basename(source), ...stored });
  }
  return kept;
}

/** Eight digits are enough; spaces and case do not matter. An empty box says the page was not compared. */
function refuseOtherCode(onScan: string, version: Version, what: string): void {
  const printed = checkCodeText(checkCodeOf(version, version.version, version.digest));
  const typed = onScan.replace(/\s/g, '').toLowerCase();
  if (typed === '') return;
  const whole = printed.replace(/\s/g, '').toLowerCase();
  if (typed === whole || typed === whole.slice(-8)) return;
  throw new Refusal(
    'invalid-input',
    `${what}上的校验码“${onScan}”与本版的“${printed}”不一致：签字的可能是别的版本。请核对后重新打印签批。`,
    { field: 'codeOnScan' },
  );
}
