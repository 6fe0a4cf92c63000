import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  decisionOf,
  type ImportChange,
  type ImportDecision,
} from '#shared/contract/import-changes.ts';
import { formatCount } from '../../ui/numbers.ts';
import { ChangedRow } from './changed-row.tsx';
import { useImport } from './import-store.ts';

const PAGE = 50;

/** Rows that tell records of the ledger otherwise: from what to what, why they are one, and the choice. */
export function ChangedRows({ changed }: { changed: readonly ImportChange[] }) {
  const decide = useImport((store) => store.decide);
  const decisions = useImport((store) => store.decisions);
  const [wanted, setPage] = useState(0);
  if (changed.length === 0) return null;
  const pages = Math.ceil(changed.length / PAGE);
  const page = Math.min(wanted, pages - 1);
  const open = changed.filter((change) => decisionOf(change, decisions) === null).length;
  const forAll = (all: ImportDecision) => decide(() => ({ all, rows: {} }));
  return (
    <section className="wj-card" aria-label="和台账不同的行">
      <div className="wj-card-head">
        <h2>和台账里的记录不同（{formatCount(changed.length)} 行）</h2>
        <Space wrap>
          <Button onClick={() => forAll('update')}>全部更新</Button>
          <Button onClick={() => forAll('keep')}>全部另记一条</Button>
          <Button onClick={() => forAll('skip')}>全部不导入</Button>
        </Space>
      </div>
      <p className="wj-quiet">
        这些行看来就是台账里已有的记录，内容改过。更新：按勾选的项目修改原来的记录，佐证材料和修改记录都保留；另记一条：两条都要；不导入：台账不动。表里空着的项目不会清掉台账里的内容。
        {open > 0 ? `有 ${formatCount(open)} 行程序不敢替您做主，请逐行选择，不选的不导入。` : ''}
      </p>
      <div className="wj-scroll-x">
        <table className="wj-table wj-changed">
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">台账里的记录</th>
              <th scope="col">台账里 → 表里</th>
              <th scope="col">依据</th>
              <th scope="col">怎么处理</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(page * PAGE, (page + 1) * PAGE).map((change) => (
              <ChangedRow key={change.id} change={change} />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 ? (
        <Space>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            上一页
          </Button>
          <span>
            第 {page + 1} 页，共 {pages} 页
          </span>
          <Button disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
            下一页
          </Button>
        </Space>
      ) : null}
    </section>
  );
}
