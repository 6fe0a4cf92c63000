import { Alert, Button, Card, Flex, Table, Tag, Typography } from 'antd';
import { type ReportVersion } from '#shared/contract/report.ts';
import { REPORT_STATE_LABELS } from '#shared/domain/report-state.ts';
import { goTo } from '../../store/navigation-store.ts';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { formatInstant } from '../../ui/numbers.ts';
import { DriftTable } from './drift-table.tsx';
import type { ReportDesk } from './report-desk.ts';
import { ReportEvents } from './report-events.tsx';
import { amendStep } from './steps-back.ts';

/** 归档: the versions of this report, what has changed since, and all that was done with it. */
export function StationArchive({ desk }: { desk: ReportDesk }) {
  const { report } = desk;
  return (
    <Flex vertical gap={16}>
      <Changes desk={desk} />
      <Card
        size="small"
        title="各版"
        extra={
          <Button type="link" onClick={() => goTo('archive')}>
            到报送档案
          </Button>
        }
      >
        <Versions versions={report.versions} />
      </Card>
      <Card size="small" title="经过">
        <ReportEvents events={report.events} />
      </Card>
    </Flex>
  );
}

function Changes({ desk }: { desk: ReportDesk }) {
  const { report } = desk;
  const { drift, current } = report;
  const amend = (
    <BlockedButton
      type={drift.length > 0 ? 'primary' : 'default'}
      because={report.blockedBecause.amend}
      onClick={() => desk.stepBack(amendStep(desk))}
    >
      出第{current.version + 1}版
    </BlockedButton>
  );
  if (current.state === 'draft') {
    return <Alert type="info" showIcon title="本版还在编制，定稿以后才会与台账逐处比对" />;
  }
  if (drift.length === 0) {
    return (
      <Alert
        type="success"
        showIcon
        title="定稿以来，台账中与本报告有关的内容没有变化"
        description={amend}
      />
    );
  }
  return (
    <Card size="small" title={`定稿以后有变化的地方（${drift.length} 处）`}>
      <Flex vertical gap={12}>
        <Typography.Text>
          第{current.version}版原样保留。需要更正的，请出第{current.version + 1}版重新签批报送。
        </Typography.Text>
        <DriftTable drift={drift} />
        {amend}
      </Flex>
    </Card>
  );
}

function Versions({ versions }: { versions: ReportVersion[] }) {
  return (
    <Table
      size="small"
      rowKey="version"
      pagination={false}
      dataSource={versions}
      columns={[
        { title: '版次', key: 'version', width: 80, render: (_, v) => `第${v.version}版` },
        {
          title: '状态',
          key: 'state',
          width: 100,
          render: (_, v) => <Tag>{REPORT_STATE_LABELS[v.state]}</Tag>,
        },
        { title: '校验码', dataIndex: 'codeText' },
        {
          title: '定稿',
          key: 'frozen',
          render: (_, v) => (v.frozenAt === null ? '—' : formatInstant(v.frozenAt)),
        },
        {
          title: '签批',
          key: 'signed',
          render: (_, v) => (v.signedOn === null ? '—' : `${v.signedOn} ${v.signedBy ?? ''}`),
        },
        {
          title: '报送',
          key: 'sent',
          render: (_, v) => (v.sentOn === null ? '—' : `${v.sentOn} ${v.sentBy ?? ''}`),
        },
      ]}
    />
  );
}
