import { Drawer, Table } from 'antd';
import { fieldName } from '#shared/blanks/field-names.ts';
import type { UnitShare } from '#shared/contract/gather.ts';
import type { HalfYear } from '#shared/domain/period.ts';
import { SOURCE_LABELS } from '#shared/gather/gather-words.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { formatCount } from '../../ui/numbers.ts';

interface Props {
  which: HalfYear;
  /** Of which number; null while closed. */
  field: string | null;
  onClose: () => void;
}

/** The units behind a sum: how much each adds, and what it came in. */
export function SharesDrawer({ which, field, onClose }: Props) {
  const asked = field === null ? null : { ...which, field };
  const { value: shares, failure, reload } = useCall('gather.behind', asked, ['gathered']);
  const sum = (shares ?? []).reduce((all, { value }) => all + (value ?? 0), 0);
  return (
    <Drawer
      open={field !== null}
      onClose={onClose}
      size={860}
      title={field === null ? '' : `${fieldName(field)}：${formatCount(sum)}`}
      destroyOnHidden
    >
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      <Table<UnitShare>
        rowKey="unit"
        size="small"
        loading={shares === undefined && !failure}
        pagination={(shares?.length ?? 0) > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        dataSource={shares ?? []}
        columns={[
          { title: '单位', dataIndex: 'unit' },
          {
            title: '数',
            key: 'value',
            align: 'right',
            width: 90,
            render: (_, { value }) => (value === null ? '表上没有写' : formatCount(value)),
          },
          {
            title: '数字来自',
            key: 'source',
            width: 130,
            render: (_, { source }) => SOURCE_LABELS[source],
          },
          { title: '校验码', dataIndex: 'code', width: 190 },
          { title: '收到', dataIndex: 'arrivedOn', width: 110 },
          { title: '从哪里收的', dataIndex: 'origin' },
        ]}
      />
    </Drawer>
  );
}
