import { Alert, Card, Checkbox, Col, Flex, Row, Typography } from 'antd';
import type { CallInput } from '#shared/contract/contract.ts';
import { call } from '../../client/call.ts';
import { useSettings } from '../../store/settings-store.ts';
import { NextButton } from '../../ui/next-button.tsx';
import { DayInput } from '../../ui/typed/day-input.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { FormPreview } from './form-preview.tsx';
import { ReportProse } from './prose-field.tsx';
import { RecordChoice } from './record-choice.tsx';
import type { ReportDesk } from './report-desk.ts';
import { VisitsFields } from './visits-fields.tsx';

type Choices = CallInput<'report.saveChoices'>['choices'];

/** 编制: what goes into the report, beside the forms as they will print. */
export function StationCompose({ desk }: { desk: ReportDesk }) {
  const { report, which } = desk;
  const { choices } = report;
  const extras = useSettings(({ settings }) => settings.extras);
  const readOnly = report.current.state !== 'draft';

  const attempt = useAttempt();
  const save = (changed: Choices) =>
    attempt(async () => {
      await call('report.saveChoices', { ...which, choices: changed });
    });

  return (
    <Flex vertical gap={16}>
      {!readOnly && (
        <Alert
          type="info"
          showIcon
          title="右边就是打印出来的样子。选好随表报送的内容，写好文字，就可以定稿了。"
          action={<NextButton onClick={() => desk.goTo('sign')}>下一步：签批</NextButton>}
        />
      )}
      {readOnly && (
        <Alert
          type="info"
          showIcon
          title="报告已经定稿，这里只能看。要改内容，请先到“签批”撤回定稿，或在“归档”出新版。"
        />
      )}
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={9} xxl={8}>
          <Flex vertical gap={16}>
            <Card size="small" title="随表报送">
              <Flex vertical gap={16}>
                {(['pilot', 'work', 'case'] as const).map((kind) => (
                  <RecordChoice
                    key={kind}
                    kind={kind}
                    year={which.year}
                    chosen={choices[CHOICE_OF[kind]]}
                    {...(kind !== 'pilot' && { standings: report.material[kind] })}
                    readOnly={readOnly}
                    onChoose={(ids) => void save({ [CHOICE_OF[kind]]: ids })}
                  />
                ))}
                <Checkbox
                  checked={choices.letter}
                  disabled={readOnly}
                  onChange={(event) => void save({ letter: event.target.checked })}
                >
                  附一份报送函（Word，一页）
                </Checkbox>
                <Checkbox
                  checked={choices.account}
                  disabled={readOnly}
                  onChange={(event) => void save({ account: event.target.checked })}
                >
                  附一份工作情况报告（Word，由台账起草）
                </Checkbox>
              </Flex>
            </Card>
            <Card size="small" title="文字内容">
              <Flex vertical gap={16}>
                <ReportProse
                  label="特色做法"
                  hint="本期最值得推广的做法，可分段"
                  saved={choices.practice}
                  readOnly={readOnly}
                  save={(practice) => save({ practice })}
                />
                <ReportProse
                  label="下步打算"
                  hint="下一阶段的安排，可分段"
                  saved={choices.plan}
                  readOnly={readOnly}
                  save={(plan) => save({ plan })}
                />
              </Flex>
            </Card>
            {extras.includes('statistics') && (
              <VisitsFields
                saved={choices.visits}
                readOnly={readOnly}
                save={(visits) => void save({ visits })}
              />
            )}
            <Card size="small" title="起止日期和填报日期">
              <Flex vertical gap={8}>
                <Day
                  label="统计起始日"
                  value={choices.from}
                  instead={`按通知：${report.period.from}`}
                  readOnly={readOnly}
                  onPick={(from) => void save({ from })}
                />
                <Day
                  label="统计截止日"
                  value={choices.to}
                  instead={`按通知：${report.period.to}`}
                  readOnly={readOnly}
                  onPick={(to) => void save({ to })}
                />
                <Day
                  label="填报日期"
                  value={choices.filledOn}
                  instead="留空手填"
                  readOnly={readOnly}
                  onPick={(filledOn) => void save({ filledOn })}
                />
                <Typography.Text type="secondary">
                  起止日期不填，按通知的截止日自动划分；填报日期不填，表上留空由签批时手填。
                </Typography.Text>
              </Flex>
            </Card>
          </Flex>
        </Col>
        <Col xs={24} xl={15} xxl={16}>
          <FormPreview desk={desk} />
        </Col>
      </Row>
    </Flex>
  );
}

const CHOICE_OF = { pilot: 'pilotIds', work: 'workIds', case: 'caseIds' } as const;

interface DayProps {
  label: string;
  value: string | null;
  /** What counts while nothing is chosen. */
  instead: string;
  readOnly: boolean;
  onPick: (day: string | null) => void;
}

function Day({ label, value, instead, readOnly, onPick }: DayProps) {
  return (
    <Flex align="baseline" gap={8}>
      <Typography.Text className="wj-labelled-label">{label}</Typography.Text>
      {readOnly ? (
        <Typography.Text>{value ?? instead}</Typography.Text>
      ) : (
        <>
          <DayInput mode="settled" label={label} value={value} onChange={onPick} />
          <Typography.Text type="secondary" className="report-field-instead">
            {value === null ? instead : ''}
          </Typography.Text>
        </>
      )}
    </Flex>
  );
}
