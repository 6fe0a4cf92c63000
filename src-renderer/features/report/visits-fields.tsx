import { Card, Flex, Typography } from 'antd';
import type { ReportChoices } from '#shared/domain/report-choices.ts';
import { VISIT_FIELDS, VISITED } from '#shared/domain/visits.ts';
import { EXTRAS_LABEL } from '#shared/words/extras.ts';
import { TypedInput } from '../../ui/typed/typed-input.tsx';
import { countKind } from '../../ui/typed/typed-kind.ts';

interface Props {
  saved: ReportChoices['visits'];
  readOnly: boolean;
  save: (visits: ReportChoices['visits']) => void;
}

/** Places entered, where the clerk counts them otherwise than the ledger tells. */
export function VisitsFields({ saved, readOnly, save }: Props) {
  return (
    <Card size="small" title={EXTRAS_LABEL}>
      <Flex vertical gap={8}>
        {VISITED.map((setting) => {
          const field = VISIT_FIELDS[setting];
          return (
            <Flex key={setting} align="baseline" gap={8}>
              <Typography.Text className="wj-labelled-label">{field.label}</Typography.Text>
              {readOnly ? (
                <Typography.Text>{saved[setting] ?? '按台账'}</Typography.Text>
              ) : (
                <TypedInput
                  kind={countKind(field)}
                  mode="settled"
                  label={field.label}
                  placeholder="按台账"
                  value={saved[setting]}
                  onChange={(count) =>
                    typeof count !== 'string' && save({ ...saved, [setting]: count ?? null })
                  }
                />
              )}
            </Flex>
          );
        })}
        <Typography.Text type="secondary">
          不填时按台账数：每次活动的地点都写明是哪家企业、哪个村、哪个社区才数得出；数不出的表上留空手填。
        </Typography.Text>
      </Flex>
    </Card>
  );
}
