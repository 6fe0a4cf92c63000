import { EditOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useEffect } from 'react';
import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import { goTo } from '../../store/navigation-store.ts';
import { formatInstant } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { type RecordDraft, useDrafts } from './drafts-store.ts';

/** Tells of typing that was not saved, e.g. after a crash, until it is finished or dropped. */
export function DraftStrip() {
  const attempt = useAttempt();
  const { drafts, openKey, rowKey } = useDrafts();
  useEffect(() => {
    void attempt(() => useDrafts.getState().load());
  }, [attempt]);
  const waiting = Object.entries(drafts).filter(([key]) => key !== openKey && key !== rowKey);
  if (waiting.length === 0) return null;
  return (
    <div className="wj-drafts">
      {waiting.map(([key, draft]) => (
        <Alert
          key={key}
          type="info"
          banner
          icon={<EditOutlined aria-hidden />}
          title={`有未保存的内容：${titleOf(draft)}（${formatInstant(draft.at)}）`}
          action={
            <Space>
              <Button size="small" type="primary" onClick={() => resume(draft)}>
                继续填写
              </Button>
              <Button
                size="small"
                onClick={() => void attempt(() => useDrafts.getState().discard(key))}
              >
                丢弃
              </Button>
            </Space>
          }
        />
      ))}
    </div>
  );
}

function titleOf({ kind, id, values }: RecordDraft): string {
  const title = values['title'] ?? values['name'];
  const name = typeof title === 'string' && title !== '' ? `“${title}”` : '尚未填写名称';
  return `${id === null ? '新增' : '修改'}${RECORD_KIND_LABELS[kind]} ${name}`;
}

function resume({ kind, id }: RecordDraft): void {
  goTo(kind, id === null ? { add: {} } : { open: id });
}
