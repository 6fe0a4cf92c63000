import { PrinterOutlined } from '@ant-design/icons';
import { Alert, App, Button, Flex, Progress } from 'antd';
import { useState } from 'react';
import { type Paper, paperDocument } from '#shared/papers/paper-html.ts';
import type { PaperSetup } from '#shared/papers/paper-setup.ts';
import { desktop } from '../../client/desktop.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { useAct } from '../../ui/use-act.ts';
import type { PreparedTable, PrintJob } from './print-job.ts';
import { PrintOptions } from './print-options.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { usePaper } from './use-paper.ts';

interface Props {
  job: PrintJob;
  prepared: PreparedTable;
}

/** How each kind of table was last put on paper. */
const remembered = new Map<string, PaperSetup>();

export function PaperDesk({ job, prepared }: Props) {
  const { underWay, act } = useAct();
  const { message } = App.useApp();
  const done = useDone();
  const [setup, setSetupState] = useState(() => remembered.get(job.name) ?? job.usual);
  const [shown, setShown] = useState(prepared.shown);
  const [title, setTitle] = useState(prepared.title);
  const setSetup = (next: PaperSetup) => {
    remembered.set(job.name, next);
    setSetupState(next);
  };
  const { paper, percent, failure } = usePaper(prepared, shown, title, setup);

  const print = (sheets: Paper) =>
    void act('print', async () => {
      if (await desktop('desktop.print', sentPaper(sheets, setup)))
        void message.success(`${title}已送去打印`);
    });
  const save = (sheets: Paper) =>
    void act('pdf', async () => {
      const path = await desktop('desktop.savePdf', {
        ...sentPaper(sheets, setup),
        suggestedName: `${job.fileBase}.pdf`,
      });
      if (path !== null) done({ text: `${title}已存为 PDF`, path });
    });

  return (
    <div className="print-body">
      <Flex vertical gap={12} className="print-side">
        <PrintOptions
          title={title}
          onTitle={setTitle}
          setup={setup}
          onSetup={setSetup}
          columns={prepared.columns}
          shown={shown}
          usual={prepared.shown}
          onShown={setShown}
        />
        <div role="status" className="print-count">
          {paper
            ? `${formatCount(paper.table.rows.length)} 行，共 ${formatCount(paper.sheets.length)} 页`
            : '正在排版…'}
        </div>
        <Flex gap={8}>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            disabled={!paper}
            loading={underWay === 'print'}
            onClick={() => paper && print(paper)}
          >
            打印
          </Button>
          <Button
            disabled={!paper}
            loading={underWay === 'pdf'}
            onClick={() => paper && save(paper)}
          >
            存为 PDF
          </Button>
        </Flex>
      </Flex>
      <div className="print-main">
        {failure ? <FailureAlert failure={failure} /> : null}
        {paper && !paper.layout.isRoomy ? (
          <Alert
            type="warning"
            showIcon
            title="列太多，纸上放不下，有的日期和数字会断成两行。请少选几列，或换 A3、换小一号的字。"
          />
        ) : null}
        {paper ? (
          <SheetPreview paper={paper} />
        ) : (
          <Progress percent={percent} aria-label="排版进度" />
        )}
      </div>
    </div>
  );
}

function sentPaper(paper: Paper, { size, orientation }: PaperSetup) {
  return { html: paperDocument(paper), size, landscape: orientation === 'landscape' };
}
