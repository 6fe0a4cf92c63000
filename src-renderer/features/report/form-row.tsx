import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import { formLabel } from '#shared/forms/form-label.ts';
import { desktop } from '../../client/desktop.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { layOnSheets, sheetsDocument } from '../paper/paper-sheets.ts';
import { stackPapers } from '../paper/paper-stack.ts';
import type { ReportDesk } from './report-desk.ts';

interface Props {
  desk: ReportDesk;
  /** File name without extension. */
  name: string;
  papers: readonly FlowingPaper[];
  /** What else can be had of it. */
  children?: ReactNode;
}

/** One form to the printer or into a PDF. */
export function FormRow({ desk, name, papers, children }: Props) {
  const { message } = App.useApp();
  const done = useDone();
  const label = formLabel(name);

  const print = () =>
    void desk.act(`print ${name}`, async () => {
      const { turned, ...paper } = jobOf(papers, label);
      const printed = await desktop('desktop.print', paper);
      if (printed) void message.success(`${label}已送去打印`);
    });

  const save = () =>
    void desk.act(`pdf ${name}`, async () => {
      const job = { ...jobOf(papers, label), suggestedName: `${name}.pdf` };
      const path = await desktop('desktop.savePdf', job);
      if (path !== null) done({ text: `${label}已存为 PDF`, path });
    });

  return (
    <div className="report-print-row">
      <span>{label}</span>
      <Typography.Text type="secondary">{wayRound(papers)}</Typography.Text>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        loading={desk.underWay === `print ${name}`}
        onClick={print}
        aria-label={`打印${label}`}
      >
        打印
      </Button>
      <Button
        loading={desk.underWay === `pdf ${name}`}
        onClick={save}
        aria-label={`把${label}存为 PDF`}
      >
        存为 PDF
      </Button>
      {children}
    </div>
  );
}

function wayRound(papers: readonly FlowingPaper[]): string {
  const ways = new Set(papers.map(({ page }) => page.orientation));
  if (ways.size > 1) return 'A4';
  return `A4 ${ways.has('landscape') ? '横向' : '纵向'}`;
}

interface Job {
  html: string;
  landscape: boolean;
  turned: number[];
}

/** Several sections or sheets go as one job, as all forms do. */
function jobOf(papers: readonly FlowingPaper[], title: string): Job {
  const sheeted = layOnSheets(papers, document);
  const [only] = sheeted;
  if (sheeted.length !== 1 || !only) return { ...stackPapers(sheeted, title), landscape: false };
  return {
    html: sheetsDocument(only),
    landscape: only.paper.page.orientation === 'landscape',
    turned: [],
  };
}
