import { Alert, App, Button, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { ArchiveEntry } from '#shared/contract/report.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { EmptyHint } from '../../ui/empty-hint.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ArchivedFiles } from './archived-files.tsx';

/** 报送档案: everything that was sent, as it was sent. */
export function ArchivePage() {
  const { message } = App.useApp();
  const done = useDone();
  const { underWay, act } = useAct();
  const list = useCall('archive.list', {}, ['report']);
  const [verified, setVerified] = useState<ArchiveEntry[] | null>(null);

  const entries = (list.value ?? []).map(
    (entry) => verified?.find((checked) => checked.name === entry.name) ?? entry,
  );
  const faulty = entries.filter((entry) => entry.faults.length > 0);

  const verify = () =>
    void act('verify', async () => {
      const checked = await call('archive.verify', {});
      setVerified(checked);
      if (checked.every((entry) => entry.faults.length === 0)) {
        void message.success(`已逐个核对 ${checked.length} 份档案，与报送时完全一致`);
      }
    });

  const exportAll = () =>
    void act('export', async () => {
      const path = await desktop('desktop.chooseSavePath', {
        title: '导出全部报送档案',
        suggestedName: '报送档案.zip',
        extension: 'zip',
      });
      if (path === null) return;
      const saved = await call('archive.export', { path });
      done({ text: '已导出全部报送档案', path: saved.path });
    });

  return (
    <PageFrame
      title="报送档案"
      note="已报送的材料原样保存在这里，不会再变；每次启动都会核对。"
      actions={
        entries.length > 0 && (
          <Flex gap={8}>
            <Button loading={underWay === 'verify'} onClick={verify}>
              核对全部档案
            </Button>
            <Button loading={underWay === 'export'} onClick={exportAll}>
              导出档案
            </Button>
          </Flex>
        )
      }
    >
      {list.failure && <FailureAlert failure={list.failure} onRetry={list.reload} />}
      {!list.value && !list.failure && <Loading label="正在读取档案…" />}
      {list.value && entries.length === 0 && (
        <EmptyHint
          title="还没有已报送的材料"
          hint="在“报送”页登记为已报送以后，当时的全部文件会存到这里。"
          actions={
            <Button type="primary" onClick={() => goTo('report')}>
              去报送
            </Button>
          }
        />
      )}
      <Flex vertical gap={16}>
        {faulty.map((entry) => (
          <FaultyEntry key={entry.name} entry={entry} />
        ))}
        {entries.length > 0 && <Entries entries={entries} act={act} underWay={underWay} />}
      </Flex>
    </PageFrame>
  );
}

function FaultyEntry({ entry }: { entry: ArchiveEntry }) {
  return (
    <Alert
      type="error"
      showIcon
      title={`${periodLabel(entry)}第${entry.version}版的档案与报送时不一致`}
      description={
        <>
          <ul className="wj-list">
            {entry.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          请从备份中恢复，或向区安委会办公室索回当时邮件中的原件；其余文件没有受影响。
        </>
      }
    />
  );
}

interface EntriesProps extends ReturnType<typeof useAct> {
  entries: ArchiveEntry[];
}

function Entries({ entries, act, underWay }: EntriesProps) {
  const open = (entry: ArchiveEntry) =>
    void act(`open ${entry.name}`, async () => {
      await desktop('desktop.openPath', { path: entry.folder });
    });
  return (
    <Table<ArchiveEntry>
      rowKey="name"
      pagination={entries.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      dataSource={entries}
      expandable={{ expandedRowRender: filesOf }}
      columns={[
        { title: '报送期', key: 'period', width: 140, render: (_, entry) => periodLabel(entry) },
        { title: '版次', key: 'version', width: 76, render: (_, entry) => `第${entry.version}版` },
        { title: '校验码', dataIndex: 'code' },
        {
          title: '报送',
          key: 'sent',
          width: 130,
          render: (_, { sentOn, sentBy }) => (
            <Flex vertical>
              <span>{sentOn ?? '—'}</span>
              <span>{sentBy}</span>
            </Flex>
          ),
        },
        {
          title: '文件',
          key: 'files',
          width: 90,
          render: (_, entry) => `${entry.files.length} 个`,
        },
        {
          title: '核对',
          key: 'faults',
          width: 130,
          render: (_, entry) =>
            entry.faults.length === 0 ? (
              <Tag color="success">与报送时一致</Tag>
            ) : (
              <Typography.Text type="danger" strong>
                {entry.faults.length} 处不一致
              </Typography.Text>
            ),
        },
        {
          title: '操作',
          key: 'open',
          width: 130,
          render: (_, entry) => (
            <Button loading={underWay === `open ${entry.name}`} onClick={() => open(entry)}>
              打开文件夹
            </Button>
          ),
        },
      ]}
    />
  );
}

function filesOf(entry: ArchiveEntry) {
  return <ArchivedFiles entry={entry} />;
}
