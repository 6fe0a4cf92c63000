import { z } from 'zod';
import type { Account } from '../account/account-of.ts';
import { civilDateField, lineField, yearField } from '../domain/fields.ts';
import type { Measures } from '../domain/measures.ts';
import type { Half, Period } from '../domain/period.ts';
import { type ReportChoices, reportChoicesSchema } from '../domain/report-choices.ts';
import type { ReportState } from '../domain/report-state.ts';
import { TABLE_SPANS } from '../domain/table-span.ts';
import type { FormModel } from '../forms/form-model.ts';
import type { FormKind } from '../notice/notice.ts';
import type { ReportAction } from '../report/report-actions.ts';
import type { Standing } from '../rules/material.ts';
import { read, write } from './call.ts';
import type { DeadlineOnDay } from './overview.ts';
import { patchOf } from './patch.ts';
import { pathField } from './path-field.ts';

export interface ReportEvent {
  at: string;
  operator: string;
  version: number;
  /** e.g. 冻结, 撤回签批 */
  action: string;
  reason: string;
}

export interface ReportVersion {
  version: number;
  state: ReportState;
  /** Text printed on the forms; says 草稿 until frozen. */
  codeText: string;
  digest: string | null;
  frozenAt: string | null;
  signedOn: string | null;
  signedBy: string | null;
  /** Signed pages that were kept, in the order of the forms. */
  scans: { form: string; name: string }[];
  sentOn: string | null;
  sentBy: string | null;
  /** Folder under archive/, once sent. */
  archivedAs: string | null;
}

/** A place of the forms that would read differently if the report were frozen now. */
export interface Drift {
  form: string;
  cell: string;
  /** 安全宣讲 · 进企业 · 场次 */
  label: string;
  was: string;
  wouldBe: string;
}

export interface ReportView {
  year: number;
  half: Half;
  period: Period;
  deadline: DeadlineOnDay;
  choices: ReportChoices;
  current: ReportVersion;
  /** Newest first, the current one included. */
  versions: ReportVersion[];
  /** The works and cases of the year: which of them the report takes, and what speaks against one. */
  material: Record<'work' | 'case', Standing[]>;
  /** Forms of the frozen version that no signed page was kept of; none while a draft. */
  unscanned: { form: string; name: string }[];
  drift: Drift[];
  /** Why the frozen facts cannot be shown; null when they can. */
  fault: string | null;
  events: ReportEvent[];
  /** Null when the action is possible, else why it is not. */
  blockedBecause: Record<ReportAction, string | null>;
}

/** A form as it will print, in the order of the attachments. */
export interface ReportForm {
  /** What its signed pages are kept under. */
  form: string;
  /** File name without extension. */
  name: string;
  /** By the built-in layout. */
  model: FormModel;
  recordId: string | null;
  /** The office's own form that it is made on instead; null without one. */
  office: { name: string; kind: FormKind } | null;
}

export interface PackageResult {
  state: ReportState;
  folder: string;
  files: { name: string; bytes: number; sha256: string }[];
  code: string;
  /** Null of a draft, which goes to nobody. */
  mail: { to: string; subject: string; body: string } | null;
  warnings: string[];
}

export interface AccountView {
  /** File name without extension. */
  name: string;
  account: Account;
  /** The half-year it compares with. */
  before: Period | null;
}

const which = { year: yearField, half: z.union([z.literal(1), z.literal(2)]) };
const version = z.number().int().min(1).optional();
const reason = lineField.min(2);
/** A signed page of one form, and the 校验码 as it is read off that page. */
const scan = z.strictObject({
  /** `form` of `report.forms`. */
  form: z.string().min(1),
  path: pathField,
  codeOnScan: lineField.max(60),
});

export const reportCalls = {
  get: read<ReportView>()(z.strictObject(which)),
  saveChoices: write<ReportView>()(
    z.strictObject({ ...which, choices: patchOf(reportChoicesSchema) }),
  ),
  /** The forms as they will print; `version` shows a frozen one. */
  forms: read<ReportForm[]>()(z.strictObject({ ...which, version })),
  /** 工作情况报告 as it would be written; `version` drafts it from a frozen one. */
  account: read<AccountView>()(z.strictObject({ ...which, version })),
  /** The same as .docx, at the place given. */
  saveAccount: read<{ path: string; blanks: string[] }>()(
    z.strictObject({
      ...which,
      version,
      path: pathField.regex(/\.docx$/i),
    }),
  ),
  /** The statistics table of a month or quarter, as .xlsx or .docx. */
  saveSpanTable: read<{ path: string; from: string; to: string; total: Measures }>()(
    z.strictObject({
      year: yearField,
      span: z.enum(TABLE_SPANS),
      path: pathField.regex(/\.(?:xlsx|docx)$/i),
    }),
  ),
  freeze: write<ReportView>()(z.strictObject(which)),
  unfreeze: write<ReportView>()(z.strictObject({ ...which, reason })),
  /** `codeOnScan` is the 校验码 as the clerk reads it off the signed 附件2. */
  sign: write<ReportView>()(
    z.strictObject({
      ...which,
      signedOn: civilDateField,
      signedBy: lineField.min(1).max(50),
      scans: z.array(scan).max(100),
      codeOnScan: lineField.max(60),
    }),
  ),
  /** Signed pages that come after the signing was recorded. */
  addScans: write<ReportView>()(z.strictObject({ ...which, scans: z.array(scan).min(1).max(100) })),
  unsign: write<ReportView>()(z.strictObject({ ...which, reason })),
  pack: write<PackageResult>()(
    z.strictObject({ ...which, outDir: pathField, draft: z.boolean().default(false) }),
  ),
  /** Records that the mail went out, and lays the package into the archive. */
  send: write<ReportView>()(
    z.strictObject({ ...which, sentOn: civilDateField, sentBy: lineField.min(1).max(50) }),
  ),
  unsend: write<ReportView>()(z.strictObject({ ...which, reason })),
  /** Starts the next version; the one before stays as it was. */
  amend: write<ReportView>()(z.strictObject({ ...which, reason })),
};

export interface ArchiveEntry {
  name: string;
  year: number;
  half: Half;
  version: number;
  code: string;
  sentOn: string | null;
  sentBy: string | null;
  folder: string;
  files: { name: string; bytes: number; sha256: string }[];
  /** Empty when every file is as it was sent. */
  faults: string[];
}

export const archiveCalls = {
  list: read<ArchiveEntry[]>()(z.strictObject({})),
  /** Reads every archived file again. */
  verify: read<ArchiveEntry[]>()(z.strictObject({})),
  export: write<{ path: string }>()(z.strictObject({ path: pathField })),
};
