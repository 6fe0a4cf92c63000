import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { ImportGuess } from '#shared/contract/import.ts';
import {
  ACTIVITY_STATUS_LABELS,
  ACTIVITY_STATUSES,
  type ActivityStatus,
} from '#shared/domain/activity.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { formatCount } from '../../ui/numbers.ts';
import { useImport, withStatus } from './import-store.ts';
import { unwrittenGroups } from './unwritten-groups.ts';

/** Rows that look planned and are not counted: the clerk may say, for all of one reason, that they were held. */
export function StatusQuestion({ guesses }: { guesses: readonly ImportGuess[] }) {
  const override = useImport((store) => store.override);
  const groups = useMemo(() => unwrittenGroups('status', guesses, []), [guesses]);
  if (groups.length === 0) return null;
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  return (
    <section className="wj-card" aria-label="像是还没有开展的行">
      <h2>像是还没有开展（{formatCount(rows)} 行）</h2>
      <p>
        按“{ACTIVITY_STATUS_LABELS.planned}
        ”导入的不计入统计；其实开展了的，改选一次，同样的行都按它。
      </p>
      <div className="wj-scroll-x wj-scroll-y">
        <table className="wj-table">
          <tbody>
            {groups.map(({ name, rows: count, told, place }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {count > 1 ? `（${formatCount(count)} 行）` : ''}
                </th>
                <td>
                  <Segmented<ActivityStatus>
                    aria-label={`${name}：状态`}
                    value={
                      ACTIVITY_STATUSES.find((id) => ACTIVITY_STATUS_LABELS[id] === told) ??
                      'planned'
                    }
                    options={choiceOptions(ACTIVITY_STATUSES, ACTIVITY_STATUS_LABELS)}
                    onChange={(status) => void override(withStatus(name, status))}
                  />
                </td>
                <td>{place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
