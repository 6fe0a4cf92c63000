import { Select } from 'antd';
import {
  EVIDENCE_KIND_LABELS,
  EVIDENCE_KINDS,
  type EvidenceKind,
} from '#shared/domain/evidence.ts';
import { choiceOptions } from '../../ui/choices.ts';

interface Props {
  /** Whose kind it is. */
  name: string;
  kind: EvidenceKind;
  onChange: (kind: EvidenceKind) => void;
}

const OPTIONS = choiceOptions(EVIDENCE_KINDS, EVIDENCE_KIND_LABELS);

/** 照片, 签到表 and so on. */
export function KindSelect({ name, kind, onChange }: Props) {
  return (
    <Select
      size="small"
      className="wj-kind"
      aria-label={`${name}的类别`}
      value={kind}
      options={OPTIONS}
      onChange={onChange}
    />
  );
}
