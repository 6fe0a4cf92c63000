import type { CallInput } from '#shared/contract/contract.ts';
import { formLabel } from '#shared/forms/form-label.ts';
import { matchCode } from './code-match.ts';

/** Signed pages chosen for a form, and the 校验码 read off them. */
export interface ScanDraft {
  paths: string[];
  code: string;
}

/** By the form's key. */
export type ScanDrafts = Record<string, ScanDraft>;

export const NO_SCANS: ScanDraft = { paths: [], code: '' };

export function scanInputs(drafts: ScanDrafts): CallInput<'report.addScans'>['scans'] {
  return Object.entries(drafts).flatMap(([form, { paths, code }]) =>
    paths.map((path) => ({ form, path, codeOnScan: code })),
  );
}

/** Why the chosen pages cannot be kept yet; null when nothing stands against it. */
export function scanFault(
  drafts: ScanDrafts,
  forms: readonly { form: string; name: string }[],
  codeText: string,
): string | null {
  for (const { form, name } of forms) {
    const { paths, code } = drafts[form] ?? NO_SCANS;
    if (paths.length === 0) continue;
    const match = matchCode(code, codeText);
    if (match === 'mismatch') return `${formLabel(name)}的校验码不一致，不能登记`;
    if (match !== 'match') return `请抄写${formLabel(name)}扫描件上的校验码，核对无误才能登记`;
  }
  return null;
}

export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
