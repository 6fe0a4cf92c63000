import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { FileFault, RecordFile } from '#shared/contract/files.ts';
import type { PictureTurn } from '#shared/domain/evidence.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { FileCard } from './file-card.tsx';
import { moved } from './moved.ts';
import { PhotoFactsOffer } from './photo-facts.tsx';
import { Viewer } from './viewer.tsx';

interface Props {
  record: RecordRef;
  files: readonly RecordFile[];
  faults: ReadonlyMap<string, FileFault['fault']>;
  /** The record as it is stored, and what takes over what a photo tells. */
  stored: object;
  onUse: (patch: Record<string, unknown>) => void;
}

/** The files of a record in their order: dragged, or moved with Alt and the arrows; a picture opens the viewer. */
export function FileList({ record, files, faults, stored, onUse }: Props) {
  const attempt = useAttempt();
  const [shownId, setShownId] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const ids = files.map(({ id }) => id);

  const arrange = (id: string, to: number) => {
    const next = moved(ids, id, to);
    if (next.join() === ids.join()) return;
    void attempt(async () => {
      await call('file.arrange', { record, ids: next });
    });
  };
  const turn = (id: string, degrees: PictureTurn) =>
    void attempt(async () => {
      await call('file.change', { id, patch: { turn: degrees } });
    });
  const open = (id: string) =>
    void attempt(async () => {
      const { path, name } = await call('file.locate', { id });
      await desktop('desktop.openPath', { path, name });
    });
  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    arrange(id, ids.indexOf(id) + by);
  };
  const dropOn = (place: number) => (event: DragEvent) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    arrange(dragged, place);
    setDragged(null);
  };

  return (
    <>
      <div className="wj-files">
        {files.map((file, place) => (
          <FileCard
            key={file.id}
            file={file}
            fault={faults.get(file.id)}
            place={place}
            count={files.length}
            onMove={(to) => arrange(file.id, to)}
            onView={() => setShownId(file.id)}
            onOpen={() => open(file.id)}
            cardProps={{
              draggable: true,
              onDragStart: () => setDragged(file.id),
              onDragEnd: () => setDragged(null),
              onDragOver: (event) => {
                if (dragged !== null) event.preventDefault();
              },
              onDrop: dropOn(place),
              onKeyDown: onKeyDown(file.id),
            }}
          >
            <PhotoFactsOffer file={file} record={stored} onUse={onUse} />
          </FileCard>
        ))}
      </div>
      <Viewer files={files} shownId={shownId} onShow={setShownId} onTurn={turn} onOpen={open} />
    </>
  );
}
