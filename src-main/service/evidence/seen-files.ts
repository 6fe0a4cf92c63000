import type { RecordFile } from '#shared/contract/files.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { EvidenceKind } from '#shared/domain/evidence.ts';

/** A file that was looked at and hangs on no record yet, as it was then. */
export interface SeenFile extends Pick<RecordFile, 'name' | 'mediaType' | 'sha256'> {
  path: string;
  takenOn: CivilDate | null;
  takenPlace: string;
  /** As it was shown: the folder's name may have told more than the file's. */
  kind: EvidenceKind;
}

/** Those of the last survey, by the ids it gave them. */
export type SeenFiles = Map<string, SeenFile>;
