import { Alert, Button, Drawer, Empty, Flex, Statistic, Table, Typography } from 'antd';
import type { RecordAsked } from '#shared/contract/record.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { countedIn, type Measure, measureLabel } from '#shared/domain/measures.ts';
import { PILOT_STATUS_LABELS, type Pilot } from '#shared/domain/pilot.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { recordName } from '#shared/domain/records-by-kind.ts';
import type { ResultCase } from '#shared/domain/result-case.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS, type Work } from '#shared/domain/work.ts';
import { useCall } from '../../client/use-call.ts';
import { goToRecord } from '../../store/navigation-store.ts';

type Query = RecordAsked;

/** One number, and where to find the records that make it up. */
export interface Behind {
  title: string;
  kind: 'activity' | 'pilot' | 'work' | 'case';
  query: Query;
  /** As the paper or the table shows it, to be held against the sum of the records. */
  shown: number | null;
  measure: Measure | null;
}

/** Opens the records behind a number, with their sums. */
export function BehindDrawer({ behind, onClose }: { behind: Behind | null; onClose: () => void }) {
  return (
    <Drawer
      open={behind !== null}
      onClose={onClose}
      size={860}
      title={behind?.title ?? ''}
      destroyOnHidden
    >
      {behind?.kind === 'activity' && <ActivitiesBehind behind={behind} />}
      {behind !== null && behind.kind !== 'activity' && (
        <OthersBehind behind={{ ...behind, kind: behind.kind }} />
      )}
    </Drawer>
  );
}

const LIMIT = 1000;

function ActivitiesBehind({ behind }: { behind: Behind }) {
  const page = useCall('record.list', { kind: 'activity', ...behind.query, limit: LIMIT }, [
    'activity',
  ]);
  if (page.failure) return <Alert type="error" showIcon title={page.failure.message} />;
  const sums = page.value?.sums;
  const now = sums && behind.measure ? sums[behind.measure] : null;
  return (
    <Flex vertical gap={16}>
      {sums && (
        <Flex gap={32} wrap>
          {(['activities', ...countedIn(sums)] as const).map((measure) => (
            <Statistic
              key={measure}
              title={`${measureLabel(measure)}${measure === behind.measure ? ' ← 此数' : ''}`}
              value={sums[measure]}
            />
          ))}
        </Flex>
      )}
      {now !== null && behind.shown !== null && now !== behind.shown && (
        <Alert
          type="warning"
          showIcon
          title={`表中为 ${behind.shown}，台账现为 ${now}：报告定稿以后记录有变化`}
        />
      )}
      <Table<Activity>
        size="small"
        rowKey="id"
        loading={page.loading && !page.value}
        dataSource={page.value?.records ?? []}
        locale={{ emptyText: <Empty description="这里是零：没有记录计入这一格" /> }}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          { title: '日期', dataIndex: 'date', width: 110 },
          {
            title: '活动名称',
            key: 'title',
            render: (_, record) => (
              <RecordLink kind="activity" id={record.id} text={record.title} />
            ),
          },
          {
            title: '宣传形式',
            key: 'form',
            width: 130,
            render: (_, r) => PUBLICITY_FORM_LABELS[r.form],
          },
          {
            title: '五进场所',
            key: 'settings',
            width: 110,
            render: (_, r) => r.settings.map((setting) => SETTING_LABELS[setting]).join('、'),
          },
          { title: '场次', dataIndex: 'sessions', width: 70, align: 'right' },
          { title: '受众人次', dataIndex: 'audience', width: 90, align: 'right' },
        ]}
      />
      {page.value && page.value.total > LIMIT && (
        <Typography.Text>
          共 {page.value.total} 项，这里列出前 {LIMIT} 项；合计数按全部计算。
        </Typography.Text>
      )}
    </Flex>
  );
}

function OthersBehind({ behind }: { behind: Behind & { kind: 'pilot' | 'work' | 'case' } }) {
  const page = useCall('record.list', { kind: behind.kind, ...behind.query, limit: LIMIT }, [
    behind.kind,
  ]);
  if (page.failure) return <Alert type="error" showIcon title={page.failure.message} />;
  return (
    <Table<Pilot | Work | ResultCase>
      size="small"
      rowKey="id"
      loading={page.loading && !page.value}
      dataSource={page.value?.records ?? []}
      locale={{ emptyText: <Empty description="本年度还没有登记" /> }}
      pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      columns={[
        {
          title: '名称',
          key: 'title',
          render: (_, record) => (
            <RecordLink kind={behind.kind} id={record.id} text={recordName(record)} />
          ),
        },
        { title: '类别', key: 'type', width: 200, render: (_, record) => typeOf(record) },
      ]}
    />
  );
}

function typeOf(record: Pilot | Work | ResultCase): string {
  if ('name' in record) {
    return `${SETTING_LABELS[record.kind]}试点 · ${PILOT_STATUS_LABELS[record.status]}`;
  }
  if ('type' in record) return WORK_TYPE_LABELS[record.type];
  return record.setting === null ? '成果案例' : `${SETTING_LABELS[record.setting]} · 成果案例`;
}

function RecordLink({ kind, id, text }: { kind: Behind['kind']; id: string; text: string }) {
  return (
    <Button type="link" className="wj-flush-link" onClick={() => goToRecord(kind, id)}>
      {text}
    </Button>
  );
}
