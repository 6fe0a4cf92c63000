import {
  BulbFilled,
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { FINDING_LEVELS, type FindingLevel } from '#shared/rules/rule.ts';
import type { Finding } from '#shared/rules/rules.ts';
import { useCall } from '../../client/use-call.ts';
import { mendFinding } from './mend-finding.ts';

const LEVELS: Record<FindingLevel, { label: string; icon: React.ReactNode }> = {
  unmet: { label: '未达标', icon: <CloseCircleFilled aria-hidden /> },
  warning: { label: '请留意', icon: <ExclamationCircleFilled aria-hidden /> },
  advice: { label: '建议', icon: <BulbFilled aria-hidden /> },
  met: { label: '已达标', icon: <CheckCircleFilled aria-hidden /> },
};

interface Props {
  findings: Finding[];
  isWide: boolean;
  /** Of a report that has gone out: to be looked at, no longer to be mended. */
  startsFolded: boolean;
}

/** What the notice asks for and how it stands; each line leads to where it is mended. */
export function FindingsCard({ findings, isWide, startsFolded }: Props) {
  const [showMet, setShowMet] = useState(false);
  const [folded, setFolded] = useState(startsFolded);
  const { value: notice } = useCall('notice.current', {}, ['settings']);
  const count = (level: FindingLevel) => findings.filter((f) => f.level === level).length;
  const shown = [...findings]
    .filter((finding) => showMet || finding.level !== 'met')
    .sort((a, b) => FINDING_LEVELS.indexOf(a.level) - FINDING_LEVELS.indexOf(b.level));

  if (folded) {
    return (
      <section className="wj-card wj-wide wj-folded" aria-label="对照通知要求">
        <span className="wj-quiet">对照通知要求：{count('met')} 项已达标</span>
        <Button size="small" onClick={() => setFolded(false)}>
          展开各项
        </Button>
      </section>
    );
  }
  return (
    <section
      className={isWide ? 'wj-card wj-wide' : 'wj-card wj-findings'}
      aria-label="对照通知要求"
    >
      <div className="wj-card-head">
        <h2>
          对照通知要求：{count('unmet')} 项未达标，{count('warning')} 项请留意，{count('advice')}{' '}
          项建议，{count('met')} 项已达标
        </h2>
        {count('met') > 0 ? (
          <Button size="small" type="link" onClick={() => setShowMet(!showMet)}>
            {showMet ? '只看要处理的' : '连同已达标的一起看'}
          </Button>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p className="wj-level-met">各项要求都已达标，可以编制报送材料了。</p>
      ) : (
        <div className="wj-findings-list" tabIndex={0} role="region" aria-label="要求清单">
          <table className="wj-table">
            <thead>
              <tr>
                <th scope="col">情况</th>
                <th scope="col">条款</th>
                <th scope="col">说明</th>
                <th scope="col">处理</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((finding) => {
                const { mend } = finding;
                const clause = notice?.clauses.find(({ id }) => id === finding.clause);
                return (
                  <tr key={`${finding.rule}|${finding.message}`}>
                    <td className={`wj-level wj-level-${finding.level}`}>
                      {LEVELS[finding.level].icon} {LEVELS[finding.level].label}
                    </td>
                    <td>
                      <Tooltip title={clause?.text}>
                        <span>{clause?.place ?? ''}</span>
                      </Tooltip>
                    </td>
                    <td>{finding.message}</td>
                    <td>
                      {mend ? (
                        <Button size="small" onClick={() => mendFinding(finding)}>
                          {mend.label}
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
