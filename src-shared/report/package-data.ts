import { z } from 'zod';
import { type CheckCode, checkCodeText } from '../forms/report-facts.ts';

/** The file of a package that an office adds up, and never reads by eye. */
export const PACKAGE_DATA = '数据.json';

const FORMAT = 'wujin-report-data';
/** Of what is written now. */
const DATA_VERSION = 1;

const codeText = z.string().regex(/^\d{4}-[12]$/u);

const dataSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(DATA_VERSION),
  code: z.object({
    reportNumber: codeText,
    version: z.int().min(1),
    digest: z.string().regex(/^[0-9a-f]{8}$/u),
  }),
  /** As they were frozen; whose meaning is told by their own version. */
  facts: z.looseObject({}),
  /** Every other file that is reported. `about` is the work or case of the facts that it belongs to. */
  files: z
    .array(
      z.object({
        name: z.string().min(1).max(300),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
        role: z.string(),
        title: z.string(),
        about: z.string().optional(),
      }),
    )
    .max(5000),
});

/** What a package says of itself: its frozen facts, its 校验码 and the files that came with it. */
export type PackageData = z.infer<typeof dataSchema>;
export type PackageFile = PackageData['files'][number];

export type ReadPackageData = { data: PackageData } | { unreadable: 'newer' | 'damaged' };

/** The text of `数据.json`; the same facts and files give the same bytes in any data folder. */
export function packageDataText(
  stored: object,
  code: CheckCode,
  files: readonly (Omit<PackageFile, 'about'> & { form?: string | undefined })[],
): string {
  const { facts, positions } = withPositions(stored);
  const { reportNumber, version, digest } = code;
  if (digest === null) throw new Error(`a draft has no data: ${checkCodeText(code)}`);
  const data: PackageData = {
    format: FORMAT,
    version: DATA_VERSION,
    code: { reportNumber, version, digest },
    facts,
    files: files.map(({ name, bytes, sha256, role, title, form }) => {
      const about = form === undefined ? undefined : positions.get(form);
      return { name, bytes, sha256, role, title, ...(about !== undefined && { about }) };
    }),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

export function readPackageData(text: string): ReadPackageData {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { unreadable: 'damaged' };
  }
  const parsed = dataSchema.safeParse(value);
  if (parsed.success) return { data: parsed.data };
  const told = z.object({ format: z.literal(FORMAT), version: z.int() }).safeParse(value);
  const isNewer = told.success && told.data.version > DATA_VERSION;
  return { unreadable: isNewer ? 'newer' : 'damaged' };
}

const LISTS = ['activities', 'pilots', 'works', 'cases'] as const;
const LINKS = ['activityIds', 'pilotIds'] as const;

/**
 * Ids are of one ledger alone, and the 校验码 does not know them: each record is named by its place
 * (`a1`, `p1`, `w1`, `c1`). What no form tells and no code covers stays at home.
 */
function withPositions(stored: object): {
  facts: Record<string, unknown>;
  positions: Map<string, string>;
} {
  const facts: Record<string, unknown> = { ...stored };
  const positions = new Map<string, string>();
  for (const list of LISTS) {
    recordsOf(facts, list).forEach(({ id }, at) => {
      if (typeof id === 'string') positions.set(id, `${list.charAt(0)}${at + 1}`);
    });
  }
  const placeOf = (id: unknown) => (typeof id === 'string' ? (positions.get(id) ?? '') : '');
  for (const list of LISTS) {
    if (!(list in facts)) continue;
    facts[list] = recordsOf(facts, list).map((record) => {
      const links = LINKS.flatMap((name) => {
        const ids = record[name];
        if (!Array.isArray(ids)) return [];
        // In the order of the 校验码: that of the ids is of the ledger's own making.
        return [[name, ids.map(placeOf).filter(Boolean).sort()] as const];
      });
      return { ...record, ...Object.fromEntries(links), id: placeOf(record['id']) };
    });
  }
  const account = facts['account'];
  const goesAlong = typeof account === 'object' && account !== null && 'goesAlong' in account;
  if (goesAlong && account.goesAlong !== true) facts['account'] = null;
  return { facts, positions };
}

function recordsOf(facts: Record<string, unknown>, list: string): Record<string, unknown>[] {
  const records = facts[list];
  return Array.isArray(records) ? (records as Record<string, unknown>[]) : [];
}
