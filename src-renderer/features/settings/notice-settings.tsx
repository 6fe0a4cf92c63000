import { Alert, App, Button, Card, Descriptions, Flex, Radio, Typography } from 'antd';
import { useEffect } from 'react';
import type { Notice } from '#shared/notice/notice.ts';
import type { UnruledDuty } from '#shared/rules/notice-duties.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useAct } from '../../ui/use-act.ts';

/** Which office's notice the ledger is held against. */
export function NoticeSettings({ clause }: { clause?: string | undefined }) {
  const { message, modal } = App.useApp();
  const { underWay, act } = useAct();
  const list = useCall('notice.list', {}, ['settings']);
  const current = useCall('notice.current', {}, ['settings']);
  const faults = useCall('notice.faults', {}, ['settings']);

  const choose = (id: string) =>
    void act('choose', async () => {
      await call('notice.choose', { id });
      current.reload();
      void message.success('已改用这份通知，核对和截止日随之更新');
    });

  const add = () =>
    void act('add', async () => {
      const folder = await desktop('desktop.chooseFolder', { title: '选择通知所在的文件夹' });
      if (folder === null) return;
      const preview = await call('notice.preview', { folder });
      if (preview.unruled.length > 0) {
        const agreed = await modal.confirm({
          title: `“${preview.shortTitle}”有 ${preview.unruled.length} 项要求程序不核对`,
          content: <UnruledDuties duties={preview.unruled} />,
          okText: '知道了，添加',
          cancelText: '先不添加',
          width: 640,
        });
        if (!agreed) return;
      }
      const added = await call('notice.add', { folder });
      list.reload();
      void message.success(`已添加“${added.shortTitle}”，在上面选用即可生效`);
    });

  if (list.failure) return <FailureAlert failure={list.failure} onRetry={list.reload} />;
  if (!list.value) return <Loading label="正在读取通知…" />;
  return (
    <Flex vertical gap={16} className="settings-part">
      <Card size="small" title="选用哪份通知">
        <Flex vertical gap={12}>
          <Radio.Group
            aria-label="选用哪份通知"
            value={current.value?.id ?? null}
            disabled={underWay !== null}
            onChange={(event) => choose(String(event.target.value))}
          >
            <Flex vertical gap={8}>
              {list.value.map((notice) => (
                <Radio key={notice.id} value={notice.id}>
                  {notice.shortTitle}{' '}
                  <Typography.Text type="secondary">
                    （{notice.origin === 'built-in' ? '随程序提供' : '自己添加'}）
                  </Typography.Text>
                </Radio>
              ))}
            </Flex>
          </Radio.Group>
          <Flex gap={12} align="center" wrap>
            <Button loading={underWay === 'add'} onClick={add}>
              添加另一份通知…
            </Button>
            <Typography.Text type="secondary">
              选择一份通知所在的文件夹；内容有错会指出错在哪里，不会影响现在的设置。
            </Typography.Text>
          </Flex>
        </Flex>
      </Card>
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

function UnruledDuties({ duties }: { duties: UnruledDuty[] }) {
  return (
    <Flex vertical gap={8}>
      <span>请确认这些要求由单位自行把握；如果是编号写错，请改正通知文件再添加。</span>
      <ul className="settings-clauses">
        {duties.map(({ id, place, text, reason }) => (
          <li key={id}>
            <strong>{place}</strong>　{text}
            <br />
            <Typography.Text type="secondary">{reason}</Typography.Text>
          </li>
        ))}
      </ul>
    </Flex>
  );
}

function NoticeDetails({ notice, clause }: { notice: Notice; clause: string | undefined }) {
  const { due, minima, recipient, attachments } = notice;
  useEffect(() => {
    if (clause) document.getElementById(`clause-${clause}`)?.scrollIntoView({ block: 'center' });
  }, [clause]);
  return (
    <Card size="small" title="正在使用">
      <Flex vertical gap={12}>
        <Descriptions
          size="small"
          column={1}
          bordered
          styles={{ label: { whiteSpace: 'nowrap' } }}
          items={[
            { key: 'title', label: '通知', children: notice.title },
            { key: 'issuers', label: '发文单位', children: notice.issuers.join('、') },
            { key: 'issuedOn', label: '发文日期', children: notice.issuedOn },
            {
              key: 'due',
              label: '报送期限',
              children: `上半年 ${monthDay(due.half1)}前，下半年 ${monthDay(due.half2)}前`,
            },
            {
              key: 'minima',
              label: '每年至少',
              children: `试点 ${minima.pilots} 个，作品 ${minima.works} 件，案例 ${minima.cases} 个`,
            },
            {
              key: 'recipient',
              label: '报送至',
              children: `${recipient.office}　${recipient.contact}　${recipient.phone}`,
            },
            {
              key: 'mailbox',
              label: '邮箱',
              children: `${recipient.mailbox}（单封上限 ${recipient.mailLimitMb} MB）`,
            },
            {
              key: 'attachments',
              label: '报送表格',
              children: Object.values(attachments)
                .map(({ label, title }) => `${label} ${title}`)
                .join('；'),
            },
          ]}
        />
        <details open={clause !== undefined}>
          <summary>通知中的要求（{notice.clauses.length} 条）</summary>
          <ul className="settings-clauses">
            {notice.clauses.map(({ id, place, text, unchecked }) => (
              <li key={id} id={`clause-${id}`} aria-current={id === clause}>
                <strong>{place}</strong>　{text}
                {unchecked === undefined ? null : (
                  <Typography.Text type="secondary">　程序不核对：{unchecked}</Typography.Text>
                )}
              </li>
            ))}
          </ul>
        </details>
      </Flex>
    </Card>
  );
}

/** `06-20` -> `6月20日` */
function monthDay(text: string): string {
  const [month, day] = text.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
