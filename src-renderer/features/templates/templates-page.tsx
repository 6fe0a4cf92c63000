import { Button, Card, Flex, Typography } from 'antd';
import { useCall } from '../../app/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';

/** 表格模板: which layout each attachment of the notice is printed on. */
export function TemplatesPage() {
  const notice = useCall('notice.current', {}, ['settings']);
  return (
    <PageFrame title="表格模板" note="报送的三张表各用什么版式。">
      {notice.failure && <FailureAlert failure={notice.failure} onRetry={notice.reload} />}
      {!notice.value && !notice.failure && <Loading label="正在读取……" />}
      {notice.value && (
        <Flex vertical gap={16} align="start">
          {Object.entries(notice.value.attachments).map(([kind, { label, title }]) => (
            <Card key={kind} size="small" title={`${label}　${title}`}>
              <Typography.Text>使用程序自带的版式（按党政机关公文格式编排）。</Typography.Text>
            </Card>
          ))}
          <Button onClick={() => goTo('report')}>到“报送”看打印效果</Button>
        </Flex>
      )}
    </PageFrame>
  );
}
