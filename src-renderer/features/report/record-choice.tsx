import { Button, Checkbox, Empty, Flex, Skeleton, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import { useCall } from '../../client/use-call.ts';
import { goToRecord } from '../../store/navigation-store.ts';

interface Props {
  kind: 'pilot' | 'work' | 'case';
  year: number;
  /** Null means all of the reporting year, those entered later included. */
  chosen: string[] | null;
  readOnly: boolean;
  onChoose: (ids: string[] | null) => void;
}

/** Which pilots, works or cases go into the report. */
export function RecordChoice({ kind, year, chosen, readOnly, onChoose }: Props) {
  const page = useCall(`${kind}.list`, { year, limit: 1000 }, [kind]);
  const label = RECORD_KIND_LABELS[kind];
  const [kept, setKept] = useState(chosen);
  const stored = JSON.stringify(chosen);
  useEffect(() => setKept(JSON.parse(stored) as string[] | null), [stored]);
  if (page.failure) return <Typography.Text type="danger">{page.failure.message}</Typography.Text>;
  if (!page.value) return <Skeleton active paragraph={{ rows: 2 }} />;
  const records = page.value.records;
  if (records.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={`${year}年度还没有登记${label}，请先到“${label}”页登记`}
      />
    );
  }
  const allIds = records.map((record) => record.id);
  const ids = kept ?? allIds;

  /** Shown at once: several may be ticked before the first is stored. */
  function keep(next: string[] | null) {
    setKept(next);
    onChoose(next);
  }

  function toggle(id: string, isChosen: boolean) {
    const next = allIds.filter((each) => (each === id ? isChosen : ids.includes(each)));
    keep(next.length === allIds.length ? null : next);
  }

  return (
    <Flex vertical gap={4} role="group" aria-label={`选择${label}`}>
      <Flex justify="space-between" align="center" wrap>
        <Typography.Text strong>
          {label}：已选 {ids.filter((id) => allIds.includes(id)).length} / {allIds.length}
        </Typography.Text>
        {!readOnly && kept !== null && (
          <Button type="link" size="small" onClick={() => keep(null)}>
            全选
          </Button>
        )}
      </Flex>
      {records.map((record) => {
        const name = 'name' in record ? record.name : record.title;
        return (
          <Flex key={record.id} align="baseline" gap={4}>
            <Checkbox
              checked={ids.includes(record.id)}
              disabled={readOnly}
              onChange={(event) => toggle(record.id, event.target.checked)}
            >
              {name}
            </Checkbox>
            {kind !== 'pilot' && record.fileCount > 0 && (
              <Typography.Text type="secondary">附件 {record.fileCount} 个</Typography.Text>
            )}
            <Button
              type="link"
              size="small"
              className="wj-flush-link"
              aria-label={`打开${label}：${name}`}
              onClick={() => goToRecord(kind, record.id)}
            >
              打开
            </Button>
          </Flex>
        );
      })}
    </Flex>
  );
}
