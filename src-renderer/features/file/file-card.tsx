import { FileOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { FileFault, RecordFile } from '#shared/contract/files.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { formatBytes } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';

const FAULT_TEXTS: Record<FileFault['fault'], string> = {
  missing: '文件不见了',
  changed: '文件被改动过',
};

interface Props {
  file: RecordFile;
  fault: FileFault['fault'] | undefined;
  /** What can be done with what the file tells. */
  children: ReactNode;
}

export function FileCard({ file, fault, children }: Props) {
  const attempt = useAttempt();
  const locate = () => call('file.locate', { id: file.id });
  const open = () =>
    attempt(async () => {
      const { path, name } = await locate();
      await desktop('desktop.openPath', { path, name });
    });
  const show = () =>
    attempt(async () => {
      await desktop('desktop.showInFolder', { path: (await locate()).path });
    });
  const detach = () =>
    attempt(async () => {
      await call('file.detach', { id: file.id });
    });
  const isPicture = /^image\/(?!svg)/.test(file.mediaType) && fault !== 'missing';

  return (
    <article className="wj-file" aria-label={file.name}>
      <div className="wj-file-picture">
        {isPicture ? (
          <img src={`/evidence/${encodeURIComponent(file.id)}`} alt={file.name} loading="lazy" />
        ) : (
          <FileOutlined aria-hidden />
        )}
      </div>
      <span className="wj-file-name" title={file.name}>
        {file.name}
      </span>
      <span className="wj-quiet">
        {formatBytes(file.sizeBytes)}
        {file.takenOn ? ` · 拍摄于 ${file.takenOn}` : ''}
        {file.takenPlace ? ` · ${file.takenPlace}` : ''}
      </span>
      {fault ? <Tag color="error">{FAULT_TEXTS[fault]}</Tag> : null}
      {children}
      <span>
        <Button size="small" type="link" onClick={() => void open()}>
          打开
        </Button>
        <Button size="small" type="link" onClick={() => void show()}>
          所在文件夹
        </Button>
        <Popconfirm
          title="把这个附件从记录上取下？"
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
