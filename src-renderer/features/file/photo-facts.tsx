import { Button } from 'antd';
import type { RecordFile } from '#shared/contract/files.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { FieldName } from '#shared/domain/records-by-kind.ts';

/** Where a photo's own day and place can go. */
const FIELDS: {
  [K in RecordKind]: { takenOn?: FieldName<K>; takenPlace?: FieldName<K> };
} = {
  activity: { takenOn: 'date', takenPlace: 'place' },
  pilot: { takenOn: 'chosenOn', takenPlace: 'address' },
  work: { takenOn: 'createdOn' },
  case: {},
};

interface Props {
  file: RecordFile;
  /** The record as it is stored. */
  record: object;
  onUse: (patch: Record<string, unknown>) => void;
}

/** What the photo tells about itself, offered where the record says something else. */
export function PhotoFactsOffer({ file, record, onUse }: Props) {
  const fields = FIELDS[file.record.kind];
  const stored = record as Record<string, unknown>;
  const offers = [
    { field: fields.takenOn, value: file.takenOn, label: '用照片日期' },
    { field: fields.takenPlace, value: file.takenPlace, label: '用照片位置' },
  ];
  return offers.map(({ field, value, label }) =>
    field && value && stored[field] !== value ? (
      <Button key={field} size="small" onClick={() => onUse({ [field]: value })}>
        {label} {value}
      </Button>
    ) : null,
  );
}
