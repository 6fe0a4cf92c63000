import { Alert, Button, Space } from 'antd';
import { useCall } from '../../client/use-call.ts';
import { formatInstant } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { draftKeyOf, dropNoticeDraft, type NoticeTask, noticeDrafts } from './notice-drafts.ts';

/** Tells of notices that were typed and not saved, until they are finished or dropped. */
export function NoticeDraftStrip({ onTask }: { onTask: (task: NoticeTask) => void }) {
  const attempt = useAttempt();
  const { value, reload } = useCall('draft.list', {}, []);
  return noticeDrafts(value ?? []).map((draft) => (
    <Alert
      key={draftKeyOf(draft)}
      type="info"
      showIcon
      title={`有没有保存的通知：“${draft.values.shortTitle || '尚未填写简称'}”（${formatInstant(draft.at)}）`}
      action={
        <Space>
          <Button
            size="small"
            type="primary"
            onClick={() => onTask({ id: draft.id, basis: draft.basis })}
          >
            继续填写
          </Button>
          <Button
            size="small"
            onClick={() => void attempt(() => dropNoticeDraft(draft).then(reload))}
          >
            丢弃
          </Button>
        </Space>
      }
    />
  ));
}
