import {
  BulbFilled,
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
} from '@ant-design/icons';
import { Alert, Button, Card, Flex, Skeleton, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Clause } from '#shared/notice/notice.ts';
import { FINDING_LEVELS, type FindingLevel } from '#shared/rules/rule.ts';
import type { Finding } from '#shared/rules/rules.ts';
import { today } from '../../client/today.ts';
import { useCall } from '../../client/use-call.ts';
import { NextButton } from '../../ui/next-button.tsx';
import { mendFinding } from '../home/mend-finding.ts';
import { PrintButton } from '../print/print-button.tsx';
import { findingsJob } from './findings-paper.ts';
import { RecordLinks } from './record-links.tsx';
import type { ReportDesk } from './report-desk.ts';

const LEVELS: Record<FindingLevel, { label: string; icon: ReactNode; heading: string }> = {
  unmet: {
    label: '未达标',
    icon: <CloseCircleFilled aria-hidden />,
    heading: '未达标，报送前请补齐',
  },
  warning: {
    label: '请留意',
    icon: <ExclamationCircleFilled aria-hidden />,
    heading: '需要留意，请逐条看过',
  },
  advice: { label: '建议', icon: <BulbFilled aria-hidden />, heading: '建议，有条件的做得更好' },
  met: { label: '已达标', icon: <CheckCircleFilled aria-hidden />, heading: '已达标' },
};

/** 核对: what the notice asks, held against the ledger. */
export function StationCheck({ desk }: { desk: ReportDesk }) {
  const findings = useCall('overview.check', { today: today(), ...desk.which });
  const notice = useCall('notice.current', {}, ['settings']);

  if (findings.failure) {
    return (
      <Alert
        type="error"
        showIcon
        title="核对没有完成"
        description={findings.failure.message}
        action={<Button onClick={findings.reload}>再核对一次</Button>}
      />
    );
  }
  if (!findings.value) return <Skeleton active aria-label="正在核对" />;

  const clauses = new Map(notice.value?.clauses.map((clause) => [clause.id, clause]));
  const found = findings.value;
  const unmet = found.filter((finding) => finding.level === 'unmet').length;
  const warnings = found.filter((finding) => finding.level === 'warning').length;
  const advice = found.filter((finding) => finding.level === 'advice').length;

  return (
    <Flex vertical gap={16}>
      <Alert
        type={unmet > 0 ? 'error' : warnings > 0 ? 'warning' : 'success'}
        showIcon
        title={verdict(unmet, warnings, advice)}
        action={<NextButton onClick={() => desk.goTo('compose')}>看过了，下一步：编制</NextButton>}
      />
      {FINDING_LEVELS.map((level) => (
        <FindingGroup
          key={level}
          level={level}
          findings={found.filter((finding) => finding.level === level)}
          clauses={clauses}
        />
      ))}
      <Flex gap={8}>
        <Button onClick={findings.reload} loading={findings.loading}>
          重新核对
        </Button>
        <PrintButton
          label="打印核对情况"
          jobNow={() =>
            findingsJob({ which: desk.which, findings: found, clauses, levels: LEVELS })
          }
        />
      </Flex>
    </Flex>
  );
}

function verdict(unmet: number, warnings: number, advice: number): string {
  const advised = advice > 0 ? `，另有 ${advice} 项建议` : '';
  if (unmet > 0)
    return `有 ${unmet} 项未达标${warnings > 0 ? `、${warnings} 项请留意` : ''}${advised}`;
  if (warnings > 0) return `硬性要求都已达标，有 ${warnings} 项请留意${advised}`;
  return `通知的要求都已达标${advised}`;
}

interface GroupProps {
  level: FindingLevel;
  findings: Finding[];
  clauses: Map<string, Clause>;
}

function FindingGroup({ level, findings, clauses }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <Card size="small" title={`${LEVELS[level].heading}（${findings.length}）`}>
      <ul className="finding-list">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.message}`}>
            <Flex gap={8} align="baseline">
              <span className={`wj-level wj-level-${level}`}>
                {LEVELS[level].icon} {LEVELS[level].label}
              </span>
              <Flex vertical gap={4} flex={1}>
                <Typography.Text strong={level === 'unmet'}>{finding.message}</Typography.Text>
                <QuotedClause clause={clauses.get(finding.clause)} />
                <RecordLinks records={finding.records} />
              </Flex>
              <MendButton finding={finding} />
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Leads to the place that mends it; what is mended on this very page needs no button. */
function MendButton({ finding }: { finding: Finding }) {
  const { mend, level } = finding;
  if (mend === null || level === 'met' || mend.to === 'report') return null;
  return <Button onClick={() => mendFinding(finding)}>{mend.label}</Button>;
}

function QuotedClause({ clause }: { clause: Clause | undefined }) {
  if (!clause) return null;
  return (
    <details>
      <summary>依据：通知{clause.place}</summary>
      <blockquote className="clause-quote">{clause.text}</blockquote>
    </details>
  );
}
