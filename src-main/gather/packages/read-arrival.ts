import type { HalfYear } from '#shared/domain/period.ts';
import type { GatheredReport } from '#shared/gather/gathered.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { ReadForm } from '../../documents/blanks/filled/read-any-form.ts';

/** A file of a report, where it lies, and what it is. */
export interface ReportFile {
  name: string;
  path: string;
  bytes: number;
  sha256: string;
  role: string;
  title: string;
  /** The work or case that it belongs to; empty where it is the whole report's. */
  about: string;
}

/** A report as it was read, ready to be kept. */
export interface ReadReport extends GatheredReport {
  from: string;
  /** Of what was read: the same package gives the same. */
  digest: string;
  /** As they were frozen; null of paper forms. */
  facts: object | null;
  files: ReportFile[];
}

/** What reading needs of its surroundings. */
export interface ReadingDesk {
  readForm: (file: { name: string; path: string }, kind: FormKind | null) => Promise<ReadForm>;
  /** Of forms that tell none themselves. */
  asked: HalfYear;
}
