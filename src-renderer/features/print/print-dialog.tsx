import { Alert, Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import { toFailure } from '../../client/call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { PaperDesk } from './paper-desk.tsx';
import type { Prepared, PrintJob } from './print-job.ts';
import './print.css';

interface Props {
  job: PrintJob;
  /** Where there are too many rows to print: the same as a workbook. */
  onExport?: () => void;
  onClose: () => void;
}

/** Any table before it is printed: its sheets, what can be chosen of them, the printer and the PDF. */
export function PrintDialog({ job, onExport, onClose }: Props) {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isWanted = true;
    job.prepare().then(
      (ready) => isWanted && setPrepared(ready),
      (thrown: unknown) => isWanted && setFailure(toFailure(thrown)),
    );
    return () => {
      isWanted = false;
    };
  }, [job]);

  return (
    <Modal
      open
      title="打印"
      width="min(1500px, 96vw)"
      className="print-dialog"
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {failure ? <FailureAlert failure={failure} /> : null}
      {!prepared && !failure ? <Loading label="正在读取…" /> : null}
      {prepared?.kind === 'tooMany' ? (
        <Alert
          type="info"
          showIcon
          title={`共 ${formatCount(prepared.found)} 条，一次最多打印 ${formatCount(prepared.most)} 条`}
          description="请先筛选，例如只看半年；或者导出为工作簿，用 WPS 表格或 Excel 打印，纸张、表头和页码已经设好。"
          action={onExport ? <Button onClick={onExport}>导出为工作簿</Button> : null}
        />
      ) : null}
      {prepared?.kind === 'table' ? <PaperDesk job={job} prepared={prepared} /> : null}
    </Modal>
  );
}
