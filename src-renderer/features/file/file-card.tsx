import { FileOutlined, LeftOutlined, PlayCircleOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Tag } from 'antd';
import type { HTMLAttributes, ReactNode } from 'react';
import type { FileFault, RecordFile } from '#shared/contract/files.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { formatBytes } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { CaptionInput } from './caption-input.tsx';
import { isShownPicture } from './is-shown-picture.ts';
import { KindSelect } from './kind-select.tsx';

const FAULT_TEXTS: Record<FileFault['fault'], string> = {
  missing: '文件不见了',
  changed: '文件被改动过',
};

interface Props {
  file: RecordFile;
  fault: FileFault['fault'] | undefined;
  /** From 0, among `count` files. */
  place: number;
  count: number;
  onMove: (to: number) => void;
  onView: () => void;
  onOpen: () => void;
  /** How it is dragged and moved by keys. */
  cardProps: HTMLAttributes<HTMLElement>;
  /** What can be done with what the file tells. */
  children: ReactNode;
}

export function FileCard(props: Props) {
  const { file, fault, place, count, onMove, onView, onOpen, cardProps, children } = props;
  const attempt = useAttempt();
  const show = () =>
    attempt(async () => {
      await desktop('desktop.showInFolder', {
        path: (await call('file.locate', { id: file.id })).path,
      });
    });
  const detach = () =>
    attempt(async () => {
      await call('file.detach', { id: file.id });
    });
  const change = (patch: { kind?: RecordFile['kind']; caption?: string }) =>
    void attempt(async () => {
      await call('file.change', { id: file.id, patch });
    });
  const isPicture = isShownPicture(file.mediaType) && fault !== 'missing';

  return (
    <article {...cardProps} className="wj-file" aria-label={file.name}>
      <button
        type="button"
        className="wj-file-picture"
        aria-label={`查看${file.name}`}
        onClick={isPicture ? onView : onOpen}
      >
        {isPicture ? (
          <img
            src={`/evidence/${encodeURIComponent(file.id)}`}
            alt={file.name}
            loading="lazy"
            draggable={false}
            style={{ transform: `rotate(${file.turn}deg)` }}
          />
        ) : null}
        {!isPicture && file.kind === 'video' ? <PlayCircleOutlined aria-hidden /> : null}
        {!isPicture && file.kind !== 'video' ? <FileOutlined aria-hidden /> : null}
      </button>
      <span className="wj-file-name" title={file.name}>
        {file.name}
      </span>
      <span className="wj-quiet">
        {formatBytes(file.sizeBytes)}
        {file.takenOn ? ` · 拍摄于 ${file.takenOn}` : ''}
        {file.takenPlace ? ` · ${file.takenPlace}` : ''}
      </span>
      {fault ? <Tag color="error">{FAULT_TEXTS[fault]}</Tag> : null}
      <span className="wj-file-said">
        <KindSelect name={file.name} kind={file.kind} onChange={(kind) => change({ kind })} />
        <Button
          size="small"
          type="text"
          icon={<LeftOutlined aria-hidden />}
          aria-label={`${file.name}往前移`}
          disabled={place === 0}
          onClick={() => onMove(place - 1)}
        />
        <Button
          size="small"
          type="text"
          icon={<RightOutlined aria-hidden />}
          aria-label={`${file.name}往后移`}
          disabled={place === count - 1}
          onClick={() => onMove(place + 1)}
        />
      </span>
      <CaptionInput file={file} onSave={(caption) => change({ caption })} />
      {children}
      <span>
        <Button size="small" type="link" onClick={onOpen}>
          打开
        </Button>
        <Button size="small" type="link" onClick={() => void show()}>
          所在文件夹
        </Button>
        <Popconfirm
          title="把这份佐证材料从记录上取下？"
          description="您自己的原文件不受影响；也可以用“撤销”恢复。"
          okText="取下"
          cancelText="不取下"
          onConfirm={() => void detach()}
        >
          <Button size="small" type="link" danger>
            取下
          </Button>
        </Popconfirm>
      </span>
    </article>
  );
}
