import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ImportRefusal } from '#shared/contract/import.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useImport, withCell } from './import-store.ts';
import { keepWord, meaningsOf, wordGroupOf } from './own-words.ts';

interface Props {
  refused: readonly ImportRefusal[];
  fileName: string;
}

/** Rows that cannot be stored as they are; each cell can be corrected on the spot. */
export function RefusedTable({ refused, fileName }: Props) {
  const attempt = useAttempt();
  const done = useDone();
  const planId = useImport((store) => store.preview?.planId);
  const save = () =>
    attempt(async () => {
      if (!planId) return;
      const path = await desktop('desktop.chooseSavePath', {
        title: '把需要改正的行另存为工作簿',
        suggestedName: `需改正的行_${fileName.replace(/\.xlsx$/i, '')}.xlsx`,
        extension: 'xlsx',
      });
      if (!path) return;
      const { rows } = await call('import.saveRefused', { planId, path });
      done({ text: `已保存 ${rows} 行，改好后再导入即可`, path });
    });
  return (
    <section className="wj-card" aria-label="需要改正的内容">
      <div className="wj-card-head">
        <h2>需要改正（{refused.length} 处）</h2>
        <Button onClick={() => void save()}>另存这些行…</Button>
      </div>
      <p className="wj-quiet">
        在右边改正后按回车；单位惯用的说法可以选一次含义，以后都认得。不改正的行不会导入，其他行不受影响。
      </p>
      <div className="wj-scroll-x">
        <table className="wj-table">
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">这一行</th>
              <th scope="col">原因</th>
              <th scope="col">改正为</th>
            </tr>
          </thead>
          <tbody>
            {refused.map((refusal) => (
              <Refusal key={`${refusal.sheet}!${refusal.cell}`} refusal={refusal} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Refusal({ refusal }: { refusal: ImportRefusal }) {
  const override = useImport((store) => store.override);
  const reread = useImport((store) => store.reread);
  const attempt = useAttempt();
  const given = useImport((store) => store.overrides.cells[`${refusal.sheet}!${refusal.cell}`]);
  const [text, setText] = useState(given ?? refusal.text ?? '');
  const group = wordGroupOf(refusal.field);
  const word = refusal.text ?? '';
  const correct = () => {
    if (text.trim() !== '' && text !== (given ?? refusal.text)) {
      void override(withCell(refusal.sheet, refusal.cell, text));
    }
  };
  const label = `改正${refusal.sheet} ${refusal.cell}${refusal.field ? `的${fieldLabel(refusal.field)}` : ''}`;
  return (
    <tr>
      <th scope="row">
        {refusal.sheet}！{refusal.cell}
      </th>
      <td>{refusal.title || '（无名称）'}</td>
      <td className="wj-level-unmet">{refusal.reason}</td>
      <td>
        {refusal.text === null ? (
          <span className="wj-quiet">
            在下面的对应关系里指明哪一列是“{fieldLabel(refusal.field ?? '')}”
          </span>
        ) : (
          <>
            {group && word ? (
              <Select
                style={{ width: '100%' }}
                aria-label={`“${word}”以后都认作`}
                placeholder={`“${word}”以后都认作…`}
                options={meaningsOf(group)}
                onChange={(meaning: string) =>
                  void attempt(async () => {
                    await keepWord(group, word, meaning);
                    await reread();
                  })
                }
              />
            ) : null}
            <Input
              aria-label={label}
              placeholder={refusal.field ? fieldLabel(refusal.field) : '正确的内容'}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onPressEnter={correct}
              onBlur={correct}
            />
          </>
        )}
      </td>
    </tr>
  );
}
