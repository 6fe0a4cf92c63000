import type { ReactNode } from 'react';
import { formatCount } from '../../ui/numbers.ts';
import type { UnwrittenGroup } from './unwritten-groups.ts';

interface Props {
  /** The field as the screen calls it. */
  label: string;
  groups: readonly UnwrittenGroup[];
  /** Something was answered for all of which nothing tells. */
  isAnswered: boolean;
  /** The control that answers for a group, or for all of which nothing tells. */
  renderAnswer: (group: UnwrittenGroup | null) => ReactNode;
}

/** Asks for what nobody wrote down: once for all rows alike, those of which nothing tells first. */
export function UnwrittenCard({ label, groups, isAnswered, renderAnswer }: Props) {
  if (groups.length === 0) return null;
  const rowsOf = (some: readonly UnwrittenGroup[]) => some.reduce((sum, { rows }) => sum + rows, 0);
  const held = rowsOf(groups.filter(({ isHeld }) => isHeld));
  const rest = rowsOf(groups.slice(MOST_SHOWN));
  const answer = (group: UnwrittenGroup | null) => (
    <fieldset
      className="wj-filters wj-answer"
      aria-label={`${group?.name ?? ALL_THE_REST}：${label}`}
    >
      {group ? null : <span>{ALL_THE_REST}</span>}
      {renderAnswer(group)}
    </fieldset>
  );
  return (
    <section className="wj-card" aria-label={`没有写${label}的行`}>
      <h2>
        没有写{label}（{formatCount(rowsOf(groups))} 行）
      </h2>
      {held > 0 ? (
        <p>
          {formatCount(held)}{' '}
          行看不出来，选了才导入；表里另有一列写明的，在下面的对应关系里指明哪一列是“
          {label}”。
        </p>
      ) : null}
      {held > 0 || isAnswered ? answer(null) : null}
      <div className="wj-scroll-x wj-scroll-y">
        <table className="wj-table">
          <thead>
            <tr>
              <th scope="col">哪些行</th>
              <th scope="col">{label}</th>
              <th scope="col">依据</th>
              <th scope="col">位置</th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, MOST_SHOWN).map((group) => (
              <tr key={group.name}>
                <th scope="row">
                  {group.name}
                  {group.rows > 1 ? `（${formatCount(group.rows)} 行）` : ''}
                </th>
                <td>{answer(group)}</td>
                <td className={group.isHeld ? 'wj-level-unmet' : ''}>{group.why}</td>
                <td>{group.place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p className="wj-quiet">还有 {formatCount(rest)} 行没有列在这里。</p> : null}
    </section>
  );
}

const MOST_SHOWN = 200;
const ALL_THE_REST = '看不出的都按';
