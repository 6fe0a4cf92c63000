import { Button } from 'antd';
import { PageFrame } from '../../ui/page-frame.tsx';
import { ChooseSource } from './choose-source.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { useImport } from './import-store.ts';
import { PreviewPanel } from './preview-panel.tsx';
import './import.css';

/** From the clerk's own workbook to records, nothing written before it was looked at. */
export function ImportPage() {
  const { source, sourceName, result, reset } = useImport();
  return (
    <PageFrame
      title="导入台账"
      note={source ? sourceName : '先预览，确认后才写入；同一份工作簿重复导入不会重复登记。'}
      actions={source ? <Button onClick={reset}>换一份工作簿</Button> : null}
    >
      {source === null ? <ChooseSource /> : null}
      {source !== null && result === null ? <PreviewPanel /> : null}
      {result ? <ImportOutcome result={result} /> : null}
    </PageFrame>
  );
}
