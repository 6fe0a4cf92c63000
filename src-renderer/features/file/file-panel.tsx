import { InboxOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type DragEvent, useCallback, useEffect, useState } from 'react';
import type { RecordRef } from '#shared/domain/record.ts';
import { bridge } from '../../app/bridge.ts';
import { call } from '../../app/call.ts';
import { desktop } from '../../app/desktop.ts';
import { isEditing } from '../../app/shortcut.ts';
import { useCall } from '../../app/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { formatBytes } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { FileCard } from './file-card.tsx';
import { useFileFaults } from './use-file-faults.ts';

const FILE_KINDS = ['file'] as const;

interface Props {
  record: RecordRef;
  onCount?: (count: number) => void;
}

/** Photos, PDF and other files of a record: dropped, chosen or pasted; originals stay untouched. */
export function FilePanel({ record, onCount }: Props) {
  const attempt = useAttempt();
  const { message } = App.useApp();
  const { value: files, failure, reload } = useCall('file.list', { record }, FILE_KINDS);
  const faults = useFileFaults(files);
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (files) onCount?.(files.length);
  }, [files, onCount]);

  const attach = useCallback(
    (paths: string[]) =>
      attempt(async () => {
        if (paths.length === 0) return;
        const added = await call('file.attach', { record, paths });
        void message.success(`已添加 ${added.length} 个附件；原文件没有改动`);
      }),
    [attempt, message, record],
  );
  const attachFiles = useCallback(
    (dropped: readonly File[]) =>
      attempt(async () => {
        const paths: string[] = [];
        for (const file of dropped) {
          const path = bridge().pathForFile(file);
          if (path) paths.push(path);
          else await attachBytes(record, file);
        }
        await attach(paths);
      }),
    [attempt, attach, record],
  );
  const choose = () =>
    attempt(async () => {
      const paths = await desktop('desktop.chooseFiles', { title: '选择附件', several: true });
      if (paths) await attach(paths);
    });

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0 || isEditing(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      void attachFiles(pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [attachFiles]);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void attachFiles([...event.dataTransfer.files]);
  };
  const bytes = (files ?? []).reduce((sum, file) => sum + file.sizeBytes, 0);

  return (
    <section aria-label="附件">
      <div
        className={over ? 'wj-drop wj-drop-over' : 'wj-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <InboxOutlined aria-hidden /> 把照片、PDF、视频拖到这里，或复制图片后按 Ctrl+V，或{' '}
        <Button size="small" onClick={() => void choose()}>
          选择文件…
        </Button>
      </div>
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      {files && files.length > 0 ? (
        <p className="wj-quiet">
          共 {files.length} 个附件，{formatBytes(bytes)}
        </p>
      ) : (
        <p className="wj-quiet">还没有附件。现场照片、签到表、报道截图都可以作为佐证材料。</p>
      )}
      <div className="wj-files">
        {(files ?? []).map((file) => (
          <FileCard key={file.id} file={file} fault={faults.get(file.id)} />
        ))}
      </div>
    </section>
  );
}

/** A picture from the clipboard has no path and often no telling name. */
async function attachBytes(record: RecordRef, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const suffix = file.type.split('/')[1] ?? 'png';
  const name = file.name && file.name !== 'image.png' ? file.name : `粘贴的图片.${suffix}`;
  await call('file.attachBytes', { record, name, bytes });
}
