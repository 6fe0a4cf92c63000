import { App } from 'antd';
import { useCallback, useEffect, useMemo } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { recordClient } from '../../client/record-client.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { formatBytes } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useUndoToast } from '../history/undo-toast.tsx';
import { attach, type Evidence } from './evidence.ts';
import { EvidenceDrop } from './evidence-drop.tsx';
import { FileList } from './file-list.tsx';
import { useFileFaults } from './use-file-faults.ts';
import './file.css';

const FILE_KINDS = ['file'] as const;

interface Props {
  kind: RecordKind;
  stored: { id: string };
  onCount?: (count: number) => void;
}

/** Photos, PDF and other files of a record; originals stay untouched. */
export function FilePanel({ kind, stored, onCount }: Props) {
  const attempt = useAttempt();
  const undoToast = useUndoToast();
  const { message } = App.useApp();
  const record = useMemo(() => ({ kind, id: stored.id }), [kind, stored.id]);
  const { value: files, failure, reload } = useCall('file.list', { record }, FILE_KINDS);
  const faults = useFileFaults(record, files);

  useEffect(() => {
    if (files) onCount?.(files.length);
  }, [files, onCount]);

  const add = useCallback(
    (evidence: Evidence[]) =>
      void attempt(async () => {
        await attach(record, evidence);
        void message.success(`已添加 ${evidence.length} 份佐证材料；原文件没有改动`);
      }),
    [attempt, message, record],
  );
  const use = (patch: Record<string, unknown>) =>
    void attempt(async () => {
      await recordClient(kind).changeMany([stored.id], patch);
      await undoToast(`已改为 ${Object.values(patch).join('、')}`);
    });
  const bytes = (files ?? []).reduce((sum, file) => sum + file.sizeBytes, 0);

  return (
    <section aria-label="佐证材料">
      <EvidenceDrop onFiles={add} />
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      {files && files.length > 0 ? (
        <p className="wj-quiet">
          共 {files.length} 份佐证材料，{formatBytes(bytes)}
        </p>
      ) : (
        <p className="wj-quiet">还没有佐证材料。现场照片、签到表、报道截图都可以。</p>
      )}
      <FileList record={record} files={files ?? []} faults={faults} stored={stored} onUse={use} />
    </section>
  );
}
