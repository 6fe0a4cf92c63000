import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { desktop } from '../../client/desktop.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { isEditing } from '../../ui/shortcut.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { type Evidence, evidenceAt, evidenceOf } from './evidence.ts';

/** Takes files that are dropped, chosen or pasted while it is on screen. */
export function EvidenceDrop({ onFiles }: { onFiles: (files: Evidence[]) => void }) {
  const attempt = useAttempt();
  const choose = () =>
    attempt(async () => {
      const paths = await desktop('desktop.chooseFiles', { title: '选择佐证材料', several: true });
      if (paths) onFiles(evidenceAt(paths));
    });

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData;
      if (!pasted || pasted.files.length === 0) return;
      // Cells copied from a sheet come as a picture too; in a text field the text is meant.
      if (isEditing(event.target) && pasted.types.includes('text/plain')) return;
      event.preventDefault();
      event.stopPropagation();
      onFiles(evidenceOf(pasted.files));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onFiles]);

  return (
    <DropZone onFiles={(files) => onFiles(evidenceOf(files))}>
      <InboxOutlined aria-hidden /> 把照片、PDF、视频拖到这里，或复制图片后按 Ctrl+V，或{' '}
      <Button size="small" onClick={() => void choose()}>
        选择文件…
      </Button>
    </DropZone>
  );
}
