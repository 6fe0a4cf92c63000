import { Button, Checkbox, Empty, Flex, Skeleton, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { toChineseDate } from '#shared/domain/civil-date.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import { recordName } from '#shared/domain/records-by-kind.ts';
import type { Standing } from '#shared/rules/material.ts';
import { useCall } from '../../client/use-call.ts';
import { goToRecord } from '../../store/navigation-store.ts';

interface Props {
  kind: 'pilot' | 'work' | 'case';
  year: number;
  /** Null means as usual, what is entered later included. */
  chosen: string[] | null;
  /** Works and cases: what the report takes as usual and holds now; of pilots it takes all. */
  standings?: readonly Standing[];
  readOnly: boolean;
  onChoose: (ids: string[] | null) => void;
}

/** Which pilots, works or cases go into the report. */
export function RecordChoice(props: Props) {
  const { kind, year, chosen, standings, readOnly, onChoose } = props;
  const page = useCall('record.list', { kind, year, limit: 1000 }, [kind]);
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
  const held = standings?.filter(({ taken }) => taken).map(({ id }) => id);
  const usual = standings?.filter((one) => one.usual).map(({ id }) => id) ?? allIds;
  const ids = readOnly ? (held ?? kept ?? usual) : (kept ?? usual);

  /** Shown at once: several may be ticked before the first is stored. */
  function keep(next: string[] | null) {
    setKept(next);
    onChoose(next);
  }

  function toggle(id: string, isChosen: boolean) {
    const next = allIds.filter((each) => (each === id ? isChosen : ids.includes(each)));
    keep(isSame(next, usual) ? null : next);
  }

  return (
    <Flex vertical gap={4} role="group" aria-label={`选择${label}`}>
      <Flex justify="space-between" align="center" wrap>
        <Typography.Text strong>
          {label}：已选 {ids.filter((id) => allIds.includes(id)).length} / {allIds.length}
        </Typography.Text>
        {!readOnly && kept !== null && (
          <Button type="link" size="small" onClick={() => keep(null)}>
            {standings ? '按默认选' : '全选'}
          </Button>
        )}
      </Flex>
      {records.map((record) => {
        const name = recordName(record);
        const note = noteOn(standings?.find(({ id }) => id === record.id));
        return (
          <Flex key={record.id} align="baseline" gap={4}>
            <Checkbox
              checked={ids.includes(record.id)}
              disabled={readOnly}
              onChange={(event) => toggle(record.id, event.target.checked)}
            >
              {name}
            </Checkbox>
            {note !== null && <Typography.Text type="secondary">{note}</Typography.Text>}
            {kind !== 'pilot' && record.fileCount > 0 && (
              <Typography.Text type="secondary">佐证材料 {record.fileCount} 份</Typography.Text>
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

/** Why it is not taken as usual, or that it tells no day. */
function noteOn(standing: Standing | undefined): string | null {
  if (!standing) return null;
  const { day, later, sentWith } = standing;
  if (sentWith) return `已随${periodLabel(sentWith)}报送`;
  if (day === null) return '没写日期';
  return later ? `${toChineseDate(day)}，在截止日之后` : null;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
