import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LeftFile, Survey, SurveyedFile, SurveyState } from '#shared/contract/evidence.ts';
import { type CivilDate, toCivilDate } from '#shared/domain/civil-date.ts';
import { momentInName } from '#shared/recognition/day-in-name.ts';
import { guessEvidenceKind } from '#shared/recognition/guess-evidence-kind.ts';
import { matchEvidence } from '#shared/recognition/match-evidence.ts';
import { digestOfFile } from '../../files/durable-file.ts';
import { recordsBearing } from '../../store/files/file-rows.ts';
import { listRecords } from '../../store/find-records.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';
import type { Desk } from '../desk/desk.ts';
import { whyBroken } from './broken-file.ts';
import { type FoundFile, filesIn } from './files-in.ts';
import { mediaTypeOf } from './media-type.ts';
import { readPhotoFacts } from './photo-facts.ts';
import type { SeenFile } from './seen-files.ts';

interface Looked extends SeenFile {
  folders: string[];
  sizeBytes: number;
  savedOn: CivilDate | null;
}

/**
 * Looks at files, each read once, and matches them with the ledger's activities. `ids` names them;
 * `goOn` throws when the clerk has stopped it.
 */
export async function surveyFiles(
  desk: Desk,
  paths: readonly string[],
  idAt: (place: number) => string,
  goOn: () => void,
): Promise<{ survey: Survey; seen: Map<string, SeenFile> }> {
  const found = await filesIn(paths);
  const looked: Looked[] = [];
  const broken: LeftFile[] = [];
  for (const [place, file] of found.entries()) {
    goOn();
    desk.tell('progress', {
      task: 'evidence',
      label: '查看照片和文件',
      done: place,
      of: found.length,
    });
    const seen = await lookAt(file);
    if ('why' in seen) broken.push(seen);
    else looked.push(seen);
  }
  goOn();
  const { records } = await listRecords(desk.ledger(), 'activity', {});
  const matches = matchEvidence(looked, records);
  const bearers = await recordsBearing(
    desk.ledger(),
    looked.map(({ sha256 }) => sha256),
  );
  const offered = new Set(records.map(({ id }) => id));
  const firsts = new Map<string, string>();
  const files = looked.map((file, place): SurveyedFile => {
    const { name, folders, sizeBytes, mediaType, sha256 } = file;
    const { state, candidates } = matches[place] ?? { state: 'none', candidates: [] };
    const folder = folders.join('/');
    const sameAs = firsts.get(sha256) ?? null;
    if (sameAs === null) firsts.set(sha256, folder === '' ? name : `${folder}/${name}`);
    const attachedTo = (bearers.get(sha256) ?? []).filter((id) => offered.has(id));
    return {
      id: idAt(place),
      name,
      folder,
      sizeBytes,
      mediaType,
      kind: file.kind,
      takenOn: file.takenOn,
      state: stateOf(state, attachedTo, sameAs),
      candidates,
      attachedTo,
      sameAs,
    };
  });
  const named = new Set(
    files.flatMap(({ candidates, attachedTo }) => [
      ...candidates.map(({ activityId }) => activityId),
      ...attachedTo,
    ]),
  );
  const activities = records
    .filter(({ id }) => named.has(id))
    .map(({ id, date, endDate, title, place, fileCount }) => ({
      id,
      date,
      endDate,
      title,
      place,
      fileCount,
    }));
  const seen = new Map(looked.map((file, place) => [idAt(place), file]));
  return { survey: { files, activities, broken }, seen };
}

function stateOf(
  matched: SurveyState,
  attachedTo: readonly string[],
  sameAs: string | null,
): SurveyState {
  if (attachedTo.length > 0) return 'attached';
  return sameAs === null ? matched : 'same';
}

async function lookAt(file: FoundFile): Promise<Looked | LeftFile> {
  const shown = [...file.folders, file.name].join('/');
  try {
    const why = await whyBroken(file.path);
    if (why !== null) return { name: shown, why };
    const { sha256, bytes } = await digestOfFile(file.path);
    const facts = await readPhotoFacts(file.path);
    const mediaType = mediaTypeOf(file.name);
    const savedOn = dayOfMoment(momentInName(file.name) ?? (await stat(file.path)).mtimeMs);
    const kind = guessEvidenceKind(shown, mediaType);
    return { ...file, ...facts, sha256, sizeBytes: bytes, mediaType, kind, savedOn };
  } catch (error) {
    const refusal = readingRefusal(error, file.path, `“${path.basename(file.path)}”`);
    if (!refusal) throw error;
    return { name: shown, why: refusal.failure.message };
  }
}

/** Null for what a disk cannot mean; here, where the computer stands. */
function dayOfMoment(ms: number): CivilDate | null {
  const moment = new Date(ms);
  return toCivilDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
