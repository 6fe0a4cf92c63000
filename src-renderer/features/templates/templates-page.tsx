import { Button, Flex } from 'antd';
import { useState } from 'react';
import { FORM_KINDS, type FormKind } from '#shared/notice/notice.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AttachmentCard } from './attachment-card.tsx';
import { BlankDesk } from './blank-desk.tsx';
import './templates.css';

/** 表格模板: which layout each attachment is printed on, and the office's own blanks put to use. */
export function TemplatesPage() {
  const notice = useCall('notice.current', {}, ['settings']);
  const shelf = useCall('template.list', {}, ['settings']);
  const [blank, setBlank] = useState<{ kind: FormKind; path: string } | null>(null);

  if (blank !== null && notice.value) {
    return (
      <BlankDesk
        kind={blank.kind}
        path={blank.path}
        attachment={notice.value.attachments[blank.kind]}
        onClose={() => {
          setBlank(null);
          shelf.reload();
        }}
      />
    );
  }
  return (
    <PageFrame
      title="表格模板"
      note="三张表各用什么版式。上级发来了空白表，选进来，以后就填在他们的表上。"
      actions={<Button onClick={() => goTo('report')}>到“报送”看打印效果</Button>}
    >
      {notice.failure && <FailureAlert failure={notice.failure} onRetry={notice.reload} />}
      {shelf.failure && <FailureAlert failure={shelf.failure} onRetry={shelf.reload} />}
      {!notice.value && !notice.failure && <Loading label="正在读取…" />}
      {notice.value && (
        <Flex vertical gap={16}>
          {FORM_KINDS.map((kind) => (
            <AttachmentCard
              key={kind}
              kind={kind}
              attachment={notice.value?.attachments[kind] ?? { label: '', title: '' }}
              templates={shelf.value ?? []}
              onChanged={shelf.reload}
              onBlank={(path) => setBlank({ kind, path })}
            />
          ))}
        </Flex>
      )}
    </PageFrame>
  );
}
