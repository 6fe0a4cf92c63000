import { Button, Result, Space } from 'antd';
import type { ImportResult } from '#shared/contract/import.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { goTo } from '../../store/navigation-store.ts';
import { NextButton } from '../../ui/next-button.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { useTurn } from '../history/use-turn.tsx';
import { useImport } from './import-store.ts';
import { importWords } from './import-words.ts';

export function ImportOutcome({ result }: { result: ImportResult }) {
  const turn = useTurn();
  const reset = useImport((store) => store.reset);
  const told = RECORD_KINDS.filter((kind) => result.added[kind] + result.updated[kind] > 0);
  const notes = [
    result.restored > 0 ? `其中 ${formatCount(result.restored)} 条原在回收站，已恢复。` : '',
    result.unchanged > 0 ? `${formatCount(result.unchanged)} 条已在台账里，没有重复登记。` : '',
    result.leftOut > 0
      ? `${formatCount(result.leftOut)} 行和台账里的记录不同，没有导入，那些记录没有改动。`
      : '',
    result.refused.length > 0 ? `${formatCount(result.refused.length)} 处没有导入。` : '',
  ];
  const undo = async () => {
    if (result.stepId !== null && (await turn('undo', result.stepId))) reset();
  };
  return (
    <Result
      status="success"
      title={told.length > 0 ? `已${importWords(result).done}` : '没有写入新的内容'}
      subTitle={notes.join('')}
      extra={
        <Space wrap>
          <NextButton onClick={() => goTo('report')}>下一步：核对</NextButton>
          <Button onClick={() => goTo(told[0] ?? 'activity', { filter: {} })}>查看台账</Button>
          {result.stepId !== null ? (
            <Button onClick={() => void undo()}>撤销这次导入</Button>
          ) : null}
          <Button onClick={reset}>再导入一份</Button>
        </Space>
      }
    />
  );
}
