import { type CSSProperties, useState } from 'react';
import { isShownPicture } from './is-shown-picture.ts';

/** A file as the viewer shows it. */
export interface Viewed {
  id: string;
  name: string;
  mediaType: string;
  caption: string;
  turn: number;
}

/** The picture, turned and as large as asked; it is moved by scrolling. */
export function ViewedPicture({ file, zoom }: { file: Viewed; zoom: number }) {
  const [isBroken, setBroken] = useState(false);
  if (!isShownPicture(file.mediaType) || isBroken) {
    return (
      <div className="wj-viewer-stage wj-quiet">
        <p>
          {isBroken ? '这张图片打不开，可能已损坏。' : '这种文件在这里看不了，请用系统程序打开。'}
        </p>
      </div>
    );
  }
  const isSideways = file.turn % 180 !== 0;
  return (
    <div className="wj-viewer-stage">
      <div
        className="wj-viewer-frame"
        style={
          {
            width: `${zoom * 100}%`,
            height: `${zoom * 100}%`,
            '--wj-zoom': zoom,
          } as CSSProperties
        }
      >
        <img
          src={`/evidence/${encodeURIComponent(file.id)}`}
          alt={file.caption || file.name}
          className={isSideways ? 'wj-viewer-sideways' : undefined}
          style={{ transform: `rotate(${file.turn}deg)` }}
          onError={() => setBroken(true)}
        />
      </div>
    </div>
  );
}
