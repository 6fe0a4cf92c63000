import { Alert, App, Flex } from 'antd';
import { useState } from 'react';
import type { SavedNotice } from '#shared/contract/notice.ts';
import { noticeName } from '#shared/notice/notice-version.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NoticeDetails } from '../notice/notice-details.tsx';
import { NoticeDraftStrip } from '../notice/notice-draft-strip.tsx';
import type { NoticeTask } from '../notice/notice-drafts.ts';
import { NoticeEditor } from '../notice/notice-editor.tsx';
import { NoticeList } from '../notice/notice-list.tsx';

/** Which office's notice the ledger is held against, and the way to enter one. */
export function NoticeSettings({ clause }: { clause?: string | undefined }) {
  const { message } = App.useApp();
  const list = useCall('notice.list', {}, ['settings']);
  const current = useCall('notice.current', {}, ['settings']);
  const faults = useCall('notice.faults', {}, ['settings']);
  const [task, setTask] = useState<NoticeTask | null>(null);

  // The form begins at its top, and so does the list that says what became of it.
  const turnTo = (next: NoticeTask | null) => {
    setTask(next);
    document.getElementById('wj-main')?.scrollTo({ top: 0 });
  };

  const onSaved = (saved: SavedNotice) => {
    turnTo(null);
    void message.success(savedWords(saved));
  };

  if (list.failure) return <FailureAlert failure={list.failure} onRetry={list.reload} />;
  if (!list.value) return <Loading label="正在读取通知…" />;
  if (task !== null) {
    return (
      <NoticeEditor
        task={task}
        inUse={current.value?.id}
        onSaved={onSaved}
        onClose={() => turnTo(null)}
      />
    );
  }
  return (
    <Flex vertical gap={16} className="settings-part">
      <NoticeDraftStrip onTask={turnTo} />
      <NoticeList notices={list.value} inUse={current.value?.id} onTask={turnTo} />
      {faults.value?.map((faulty) => (
        <Alert
          key={faulty.name}
          type={faulty.isUsable ? 'warning' : 'error'}
          showIcon
          title={`通知“${faulty.name}”${faulty.isUsable ? '没有全部核对' : '不能使用'}`}
          description={faulty.message}
        />
      ))}
      {current.failure && <FailureAlert failure={current.failure} onRetry={current.reload} />}
      {current.value && <NoticeDetails notice={current.value} clause={clause} />}
    </Flex>
  );
}

function savedWords(saved: SavedNotice): string {
  const name = noticeName(saved);
  if (!saved.isChanged) return `“${name}”的内容没有改动`;
  return saved.isInUse
    ? `已保存并选用“${name}”，核对和截止日随之更新`
    : `已保存“${name}”，选用后生效`;
}
