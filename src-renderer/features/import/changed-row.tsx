import { Checkbox, Radio } from 'antd';
import {
  decisionOf,
  type FieldChangeWhy,
  fieldsTaken,
  type ImportChange,
  type ImportDecision,
  type ImportFieldChange,
} from '#shared/contract/import-changes.ts';
import { useImport } from './import-store.ts';

/** One row beside its record; ticking a field is choosing to update. */
export function ChangedRow({ change }: { change: ImportChange }) {
  const decide = useImport((store) => store.decide);
  const decisions = useImport((store) => store.decisions);
  const { id, record, changes } = change;
  const decision = decisionOf(change, decisions);
  const taken = decision === 'update' ? fieldsTaken(change, decisions) : [];
  const set = (does: ImportDecision, fields?: string[]) =>
    decide(({ rows, ...rest }) => ({
      ...rest,
      rows: { ...rows, [id]: { ...rows[id], does, ...(fields ? { fields } : {}) } },
    }));
  const toggle = (field: string) =>
    set(
      'update',
      taken.includes(field) ? taken.filter((each) => each !== field) : [...taken, field],
    );
  return (
    <tr>
      <th scope="row">
        {change.sheet} 第 {change.row} 行
      </th>
      <td>
        {record.title}
        <br />
        <span className="wj-quiet">
          {record.day}
          {record.deleted ? '（在回收站）' : ''}
        </span>
      </td>
      <td>
        {changes.length === 0 ? '内容没有不同' : null}
        {changes.map((each) => (
          <div key={each.field}>
            {each.why === 'blank' ? (
              <span>{wordsOf(each)}</span>
            ) : (
              <Checkbox checked={taken.includes(each.field)} onChange={() => toggle(each.field)}>
                {wordsOf(each)}
              </Checkbox>
            )}
            {NOTES[each.why] ? <div className="wj-guess">{NOTES[each.why]}</div> : null}
          </div>
        ))}
      </td>
      <td className={change.trust === 'sure' ? '' : 'wj-guess'}>{change.reason}</td>
      <td>
        <Radio.Group
          vertical
          aria-label={`${change.sheet} 第 ${change.row} 行“${change.title}”怎么处理`}
          value={decision}
          options={[
            { value: 'update', label: updateWord(change) },
            { value: 'keep', label: '另记一条' },
            { value: 'skip', label: '不导入' },
          ]}
          onChange={(event) => set(event.target.value as ImportDecision)}
        />
        {decision === null ? <div className="wj-guess">还没选，不导入</div> : null}
      </td>
    </tr>
  );
}

function updateWord({ record, changes }: ImportChange): string {
  if (!record.deleted) return '更新';
  return changes.length > 0 ? '恢复并更新' : '恢复';
}

function wordsOf({ label, from, to }: ImportFieldChange): string {
  return `${label}：${shortened(from)} → ${shortened(to)}`;
}

function shortened(text: string): string {
  const signs = [...text];
  return text === '' ? '（空）' : signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : text;
}

const NOTES: Record<FieldChangeWhy, string> = {
  mended: '',
  edited: '导入以后在台账里改过，不勾选就保留台账里的',
  kept: '导入以后在台账里改过，表里还是原来的，保留台账里的',
  older: '台账里的是后来导入的，表里是以前的内容',
  blank: '表里现在空着，台账里的保留',
};
