import { Alert, Button, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import type { Clause } from '#shared/notice/notice.ts';
import type { Finding, FindingLevel } from '#shared/rules/finding.ts';
import { today } from '../../app/today.ts';
import { useCall } from '../../app/use-call.ts';
import { RecordLinks } from './record-links.tsx';
import type { ReportDesk } from './report-desk.ts';

const LEVELS: Record<FindingLevel, { label: string; color: string; heading: string }> = {
  unmet: { label: '未达到', color: 'error', heading: '未达到要求，报送前请补齐' },
  warning: { label: '提醒', color: 'warning', heading: '需要留意，请逐条看过' },
  met: { label: '已达到', color: 'success', heading: '已达到要求' },
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

  return (
    <Flex vertical gap={16}>
      <Alert
        type={unmet > 0 ? 'error' : warnings > 0 ? 'warning' : 'success'}
        showIcon
        title={verdict(unmet, warnings)}
        action={
          <Button type="primary" onClick={() => desk.goTo('compose')}>
            看过了，下一步：编制
          </Button>
        }
      />
      {(['unmet', 'warning', 'met'] as const).map((level) => (
        <FindingGroup
          key={level}
          level={level}
          findings={found.filter((finding) => finding.level === level)}
          clauses={clauses}
        />
      ))}
      <Flex>
        <Button onClick={findings.reload} loading={findings.loading}>
          重新核对
        </Button>
      </Flex>
    </Flex>
  );
}

function verdict(unmet: number, warnings: number): string {
  if (unmet > 0)
    return `有 ${unmet} 项要求还没有达到${warnings > 0 ? `，另有 ${warnings} 条提醒` : ''}`;
  if (warnings > 0) return `硬性要求都已达到，有 ${warnings} 条提醒`;
  return '通知的要求都已达到';
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
              <Tag color={LEVELS[level].color}>{LEVELS[level].label}</Tag>
              <Flex vertical gap={4} flex={1}>
                <Typography.Text strong={level === 'unmet'}>{finding.message}</Typography.Text>
                <QuotedClause clause={clauses.get(finding.clause)} />
                <RecordLinks records={finding.records} />
              </Flex>
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
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
