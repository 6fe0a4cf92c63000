import {
  LeftOutlined,
  RightOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type PictureTurn, turned } from '#shared/domain/evidence.ts';
import { type Viewed, ViewedPicture } from './viewed-picture.tsx';

interface Props {
  files: readonly Viewed[];
  /** Id of the one looked at; null while the viewer is closed. */
  shownId: string | null;
  onShow: (id: string | null) => void;
  /** Without it pictures are not turned here. */
  onTurn?: (id: string, turn: PictureTurn) => void;
  /** Opens the file in the system's program. */
  onOpen?: (id: string) => void;
}

const ZOOMS = [1, 1.5, 2, 3, 4, 6] as const;

/**
 * Pictures one by one. Arrows go on and back, + and - zoom, R turns; Esc closes. A turn is kept beside
 * the file, which stays as the camera wrote it.
 */
export function Viewer({ files, shownId, onShow, onTurn, onOpen }: Props) {
  const [zoomed, setZoomed] = useState<{ id: string | null; step: number }>({ id: null, step: 0 });
  const box = useRef<HTMLDivElement>(null);
  const at = files.findIndex(({ id }) => id === shownId);
  const file = files[at];
  // Each picture is seen whole first.
  const zoom = zoomed.id === shownId ? zoomed.step : 0;

  const go = (by: number) => {
    const next = files[at + by];
    if (next) onShow(next.id);
  };
  const zoomTo = (step: number) =>
    setZoomed({ id: shownId, step: Math.min(Math.max(step, 0), ZOOMS.length - 1) });
  const zoomBy = (by: number) => zoomTo(zoom + by);
  const turn = (by: 90 | -90) => {
    if (file && onTurn) onTurn(file.id, turned(file.turn, by));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = {
      ArrowLeft: () => go(-1),
      PageUp: () => go(-1),
      ArrowRight: () => go(1),
      PageDown: () => go(1),
      '+': () => zoomBy(1),
      '=': () => zoomBy(1),
      '-': () => zoomBy(-1),
      '0': () => zoomTo(0),
      r: () => turn(90),
      R: () => turn(-90),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <Modal
      open={file !== undefined}
      onCancel={() => onShow(null)}
      footer={null}
      width="92vw"
      centered
      destroyOnHidden
      title={file ? `${file.name}（第 ${at + 1} 个，共 ${files.length} 个）` : ''}
      closable={{ 'aria-label': '关闭' }}
      className="wj-viewer"
      afterOpenChange={(open) => {
        if (open) box.current?.focus();
      }}
    >
      {file ? (
        <div
          ref={box}
          role="group"
          tabIndex={0}
          aria-label={`查看${file.name}`}
          className="wj-viewer-body"
          onKeyDown={onKeyDown}
        >
          <ViewedPicture key={file.id} file={file} zoom={ZOOMS[zoom] ?? 1} />
          <p className="wj-viewer-caption" aria-live="polite">
            {file.caption || file.name}
          </p>
          <div className="wj-viewer-tools" role="toolbar" aria-label="查看工具">
            <Button icon={<LeftOutlined aria-hidden />} disabled={at <= 0} onClick={() => go(-1)}>
              上一个
            </Button>
            <Button
              icon={<ZoomOutOutlined aria-hidden />}
              disabled={zoom === 0}
              onClick={() => zoomBy(-1)}
            >
              缩小
            </Button>
            <Button
              icon={<ZoomInOutlined aria-hidden />}
              disabled={zoom === ZOOMS.length - 1}
              onClick={() => zoomBy(1)}
            >
              放大
            </Button>
            {onTurn ? (
              <>
                <Button icon={<RotateLeftOutlined aria-hidden />} onClick={() => turn(-90)}>
                  向左转
                </Button>
                <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => turn(90)}>
                  向右转
                </Button>
              </>
            ) : null}
            {onOpen ? <Button onClick={() => onOpen(file.id)}>用系统程序打开</Button> : null}
            <Button
              icon={<RightOutlined aria-hidden />}
              iconPlacement="end"
              disabled={at >= files.length - 1}
              onClick={() => go(1)}
            >
              下一个
            </Button>
          </div>
          <p className="wj-quiet">
            ← → 前后翻，+ - 缩放，0 复原{onTurn ? '，R 向右转，Shift+R 向左转' : ''}，Esc
            关闭。转动只改显示，原文件不变。
          </p>
        </div>
      ) : null}
    </Modal>
  );
}
