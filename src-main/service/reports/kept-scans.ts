import { z } from 'zod';
import { formLabel } from '#shared/forms/form-label.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import { storedFilePath } from '../../store/files/stored-files.ts';
import type { PackageAttachment } from '../../submission/material.ts';
import type { Desk } from '../desk/desk.ts';
import { formKey, formsOf, type NamedForm } from './forms-of.ts';
import type { Version } from './stored-report.ts';

const keptFile = z.object({
  name: z.string(),
  sha256: z.string(),
  extension: z.string(),
  sizeBytes: z.number(),
});
const keptScan = keptFile.extend({ form: z.string() });
export type KeptScan = z.infer<typeof keptScan>;

/** A signing once had a single scan, taken for that of the statistics table. */
const scansDetail = z.object({
  scan: keptFile.nullish(),
  scans: z.array(keptScan).default([]),
});

type SignedState = Pick<Version, 'state' | 'events'>;

/** Signed pages of a signed or sent version, form by form as the facts list them. */
export function scansOf(version: SignedState, facts: ReportFacts): KeptScan[] {
  if (version.state !== 'signed' && version.state !== 'sent') return [];
  const from = version.events.findLastIndex(({ action }) => action === 'sign');
  const kept = version.events
    .slice(Math.max(from, 0))
    .filter(({ action }) => action === 'sign' || action === 'addScans')
    .flatMap(({ detail }) => {
      const read = scansDetail.safeParse(detail);
      if (!read.success) return [];
      const { scan, scans } = read.data;
      return scan ? [{ ...scan, form: 'statistics' }, ...scans] : scans;
    });
  return formsOf(facts, NO_CODE).flatMap((form) =>
    kept.filter((scan) => scan.form === formKey(form)),
  );
}

/** Those of a frozen version's papers that no signed page was kept of. */
export function unscannedForms(
  version: SignedState,
  facts: ReportFacts,
  papers: readonly NamedForm[],
): NamedForm[] {
  const scanned = new Set(scansOf(version, facts).map(({ form }) => form));
  return papers.filter((form) => !scanned.has(formKey(form)));
}

/** Each scan under the name of its form, numbered where there are several. */
export function scanAttachments(
  desk: Desk,
  version: Version,
  facts: ReportFacts,
  papers: readonly NamedForm[],
): PackageAttachment[] {
  const scans = scansOf(version, facts);
  return formsOf(facts, NO_CODE).flatMap((form) => {
    const key = formKey(form);
    const own = scans.filter((scan) => scan.form === key);
    const { name, title } = papers.find((paper) => formKey(paper) === key) ?? form;
    return own.map((scan, index) => ({
      name: `${name}（签字盖章扫描件${own.length > 1 ? index + 1 : ''}）${scan.extension}`,
      path: storedFilePath(desk.ledger().folder, scan),
      role: 'scan' as const,
      title: `${title}签字盖章扫描件`,
      form: key,
      sha256: scan.sha256,
    }));
  });
}

/** What the package lacks of signatures, in a sentence; none when every form has its scan. */
export function scanWarnings(
  version: Version | null,
  facts: ReportFacts,
  papers: readonly NamedForm[],
): string[] {
  if (version === null) return ['这是草稿，没有签字盖章，只供核对，不能作为报送材料。'];
  if (version.state === 'frozen') {
    return ['还没有登记签批，材料里没有签字盖章的扫描件。登记签批并附上扫描件后，请重新生成。'];
  }
  const names = unscannedForms(version, facts, papers).map(({ name }) => formLabel(name));
  if (names.length === 0) return [];
  return [`还没有签字盖章扫描件：${names.join('、')}。请在“签批”里附上，再重新生成。`];
}

/** Names do not depend on it. */
const NO_CODE: CheckCode = { reportNumber: '', version: 1, digest: null };
