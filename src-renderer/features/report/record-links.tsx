import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import {
  RECORD_KIND_LABELS,
  RECORD_KINDS,
  type RecordKind,
  type RecordRef,
} from '#shared/domain/record.ts';
import { recordName } from '#shared/domain/records-by-kind.ts';
import { useCall } from '../../client/use-call.ts';
import { goToRecord } from '../../store/navigation-store.ts';

const SHOWN_AT_FIRST = 5;

/** The records a finding speaks of, by title; pressing one opens it. */
export function RecordLinks({ records }: { records: RecordRef[] }) {
  const [open, setOpen] = useState(records.length <= SHOWN_AT_FIRST);
  if (records.length === 0) return null;
  return (
    <Flex vertical gap={4} align="start">
      {records.length > SHOWN_AT_FIRST && (
        <Button
          type="link"
          size="small"
          className="wj-flush-link"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? '收起记录' : `查看这 ${records.length} 条记录`}
        </Button>
      )}
      {open &&
        RECORD_KINDS.map((kind) => (
          <LinksOfKind
            key={kind}
            kind={kind}
            ids={records.filter((record) => record.kind === kind).map((record) => record.id)}
          />
        ))}
    </Flex>
  );
}

const LISTED_AT_MOST = 100;

function LinksOfKind({ kind, ids }: { kind: RecordKind; ids: string[] }) {
  const listed = ids.slice(0, LISTED_AT_MOST);
  const found = useCall(
    'record.list',
    ids.length === 0 ? null : { kind, ids: listed, limit: LISTED_AT_MOST },
    [kind],
  );
  if (ids.length === 0) return null;
  if (found.failure)
    return <Typography.Text type="danger">{found.failure.message}</Typography.Text>;
  return (
    <Flex gap="0 12px" wrap align="baseline">
      <Typography.Text>{RECORD_KIND_LABELS[kind]}：</Typography.Text>
      {found.value?.records.map((record) => (
        <Button
          key={record.id}
          type="link"
          size="small"
          className="wj-flush-link"
          onClick={() => goToRecord(kind, record.id)}
        >
          {recordName(record)}
        </Button>
      ))}
      {ids.length > listed.length && (
        <Typography.Text>…等 {ids.length} 条，其余请到台账中查看</Typography.Text>
      )}
    </Flex>
  );
}
