import { z } from 'zod';
import { EVIDENCE_KINDS, type EvidenceKind, TURNS } from '../domain/evidence.ts';
import { lineField } from '../domain/fields.ts';
import { RECORD_KINDS, type RecordRef } from '../domain/record.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

/** A photo, PDF, video or other file that hangs on a record. */
export interface RecordFile {
  id: string;
  record: RecordRef;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  addedAt: string;
  /** From the photo's own metadata; null when it has none. */
  takenOn: string | null;
  takenPlace: string | null;
  /** As the clerk said, or as name and type suggest. */
  kind: EvidenceKind;
  caption: string;
  /** Degrees clockwise that a picture is shown turned by. */
  turn: number;
}

export interface FileFault {
  file: RecordFile;
  fault: 'missing' | 'changed';
}

const record = z.strictObject({ kind: z.enum(RECORD_KINDS), id: z.string() });

/** Three lines under a picture of 佐证材料册. */
export const MOST_CAPTION = 50;

export const fileCalls = {
  list: read<RecordFile[]>()(z.strictObject({ record })),
  attach: write<RecordFile[]>()(
    z.strictObject({ record, paths: z.array(pathField).min(1).max(200) }),
  ),
  /** From the clipboard. */
  attachBytes: write<RecordFile[]>()(
    z.strictObject({ record, name: z.string().max(200), bytes: z.instanceof(Uint8Array) }),
  ),
  /** What is said of a file; its bytes stay as they are. */
  change: write<RecordFile>()(
    z.strictObject({
      id: z.string(),
      patch: z.strictObject({
        kind: z.enum(EVIDENCE_KINDS).exactOptional(),
        caption: lineField.max(MOST_CAPTION).exactOptional(),
        turn: z.literal(TURNS).exactOptional(),
      }),
    }),
  ),
  /** All files of the record, in their new order. */
  arrange: write<RecordFile[]>()(z.strictObject({ record, ids: z.array(z.string()).max(10_000) })),
  detach: write<null>()(z.strictObject({ id: z.string() })),
  /** Absolute path of the stored bytes, for opening and thumbnails. */
  locate: read<{ path: string; name: string; mediaType: string }>()(
    z.strictObject({ id: z.string() }),
  ),
  /** Reads the files of one record and names those that are missing or changed. */
  check: read<FileFault[]>()(z.strictObject({ record })),
  /** Reads every stored file and names those that are missing or changed. */
  verify: read<FileFault[]>()(z.strictObject({})),
};
