import { Card, Descriptions, Flex, Typography } from 'antd';
import { useEffect } from 'react';
import type { Notice } from '#shared/notice/notice.ts';
import { monthDayWords } from '#shared/recognition/read-month-day.ts';
import './notice.css';

/** What the notice in use says, a clause of it pointed out where that was asked for. */
export function NoticeDetails({ notice, clause }: { notice: Notice; clause: string | undefined }) {
  const { due, tables = [], minima, recipient, attachments } = notice;
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
              children: `上半年 ${monthDayWords(due.half1)}前，下半年 ${monthDayWords(due.half2)}前`,
            },
            ...tables.map(({ every, within }) => ({
              key: every,
              label: every === 'month' ? '每月统计表' : '每季统计表',
              children: `期满 ${within} 天内报送`,
            })),
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
          <ul className="notice-texts">
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
