import type { ParsedInput } from '#shared/contract/contract.ts';
import type { LeftFile } from '#shared/contract/evidence.ts';
import type { EvidenceKind } from '#shared/domain/evidence.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { guessEvidenceKind } from '#shared/recognition/guess-evidence-kind.ts';
import { forgetContents } from '../../store/files/check-files.ts';
import { attachFiles, type NewRecordFile } from '../../store/files/file-rows.ts';
import { type StoredFile, storeFile } from '../../store/files/stored-files.ts';
import { getRecords, listRecordIds } from '../../store/find-records.ts';
import type { Desk } from '../desk/desk.ts';
import type { SeenFile, SeenFiles } from './seen-files.ts';

type Chosen = ParsedInput<'evidence.attach'>['files'];

/** Copies the chosen files in, then hangs them all in one transaction; or nothing stays. */
export async function attachSurveyed(
  desk: Desk,
  seen: SeenFiles,
  chosen: Chosen,
  goOn: () => void,
): Promise<{ attached: number; activities: number; left: LeftFile[] }> {
  await refuseGone(
    desk,
    chosen.map(({ activityId }) => activityId),
  );
  const ledger = desk.ledger();
  const copied: StoredFile[] = [];
  const left: LeftFile[] = [];
  const byActivity = new Map<string, NewRecordFile[]>();
  try {
    for (const [place, { id, activityId, kind }] of chosen.entries()) {
      goOn();
      desk.tell('progress', {
        task: 'evidence',
        label: '保存佐证材料',
        done: place,
        of: chosen.length,
      });
      const file = seen.get(id);
      if (!file) throw new Refusal('stale', '这次查看已经失效，没有添加。请重新选择照片和文件。');
      const stored = await copyIn(desk, file, left, copied);
      if (stored === null) continue;
      const { name, mediaType, takenOn, takenPlace } = file;
      const files = byActivity.get(activityId) ?? [];
      files.push({ stored, name, mediaType, takenOn, takenPlace, kind: kindToKeep(file, kind) });
      byActivity.set(activityId, files);
    }
    goOn();
    let attached = 0;
    const count = [...byActivity.values()].reduce((sum, files) => sum + files.length, 0);
    if (count > 0) {
      await desk.write(`给${byActivity.size}项活动添加${count}份佐证材料`, async (write) => {
        for (const [activityId, files] of byActivity) {
          attached += (await attachFiles(write, { kind: 'activity', id: activityId }, files))
            .length;
        }
      });
    }
    return { attached, activities: byActivity.size, left };
  } catch (error) {
    await forgetContents(ledger, copied);
    throw error;
  }
}

/** Null where the file's own name and type say the same: then nobody has said. */
function kindToKeep(file: SeenFile, said: EvidenceKind | undefined): EvidenceKind | null {
  const kind = said ?? file.kind;
  return kind === guessEvidenceKind(file.name, file.mediaType) ? null : kind;
}

/** Null for a file that is not what was looked at any more; it is named in `left`. */
async function copyIn(
  desk: Desk,
  file: SeenFile,
  left: LeftFile[],
  copied: StoredFile[],
): Promise<StoredFile | null> {
  try {
    const stored = await storeFile(desk.ledger().folder, file.path);
    copied.push(stored);
    if (stored.sha256 === file.sha256) return stored;
    await forgetContents(desk.ledger(), [stored]);
    left.push({ name: file.name, why: '在查看以后内容变了，没有添加' });
  } catch (error) {
    // A full disk stops everything; one file that was moved or is held stops itself alone.
    const isItsOwn =
      error instanceof Refusal &&
      ['not-found', 'unreadable', 'locked'].includes(error.failure.code);
    if (!isItsOwn) throw error;
    left.push({ name: file.name, why: error.failure.message });
  }
  return null;
}

async function refuseGone(desk: Desk, activityIds: readonly string[]): Promise<void> {
  const ids = [...new Set(activityIds)];
  const live = new Set(await listRecordIds(desk.ledger(), 'activity', { ids }));
  const gone = ids.filter((id) => !live.has(id));
  if (gone.length === 0) return;
  const [known] = await getRecords(desk.ledger(), 'activity', gone);
  throw new Refusal(
    'stale',
    `活动“${known?.title ?? ''}”在此之后被删除了，没有添加。请重新选择照片和文件。`,
  );
}
