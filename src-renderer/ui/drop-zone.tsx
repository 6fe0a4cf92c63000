import { type DragEvent, type ReactNode, useState } from 'react';
import { bridge } from '../client/bridge.ts';

interface Props {
  onFiles: (files: File[]) => void;
  /** A page of its own, not a part of a form. */
  isBig?: boolean;
  children: ReactNode;
}

/** Room that files and folders are dropped into; it shows when they are over it. */
export function DropZone({ onFiles, isBig = false, children }: Props) {
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={['wj-drop', isBig ? 'wj-drop-big' : '', over ? 'wj-drop-over' : '']
        .filter(Boolean)
        .join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}

/** Where dropped files lie; what has no place on the disk is left out. */
export function pathsOnDisk(files: readonly File[]): string[] {
  return files.map((file) => bridge().pathForFile(file)).filter((path) => path !== '');
}
