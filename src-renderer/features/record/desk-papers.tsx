import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { memo, useCallback } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { recordClient } from '../../client/record-client.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { formatCount } from '../../ui/numbers.ts';
import { type Selection, selectedCount } from '../../ui/sheet/selection.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import { PrintButton } from '../print/print-button.tsx';
import type { PrintJob } from '../print/print-job.ts';
import type { RecordDesk } from './desk.ts';
import { filterDays, filterWords } from './filter-words.ts';
import { ledgerPaper, NUMBER_COLUMN } from './ledger-paper.ts';
import { readAll } from './read-rows.ts';
import { shownList } from './shown-list.ts';
import { useExport } from './use-export.ts';
import type { WindowQuery } from './window-query.ts';

interface Props<K extends RecordKind> {
  desk: RecordDesk<K>;
  filter: RecordFilter;
  filterLabel: string | null;
  query: WindowQuery;
  columns: readonly SheetColumn<RecordByKind[K]>[];
  selection: Selection;
  total: number;
}

function PlainDeskPapers<K extends RecordKind>(props: Props<K>) {
  const { desk, filter, columns, selection, total } = props;
  const exportLedger = useExport();
  const ticked = selectedCount(selection, total);
  const fields = columns.map(({ field }) => field);
  const meant = meantWords(desk, ticked, total, Object.keys(filter).length > 0);

  const exportShown = (only: boolean) =>
    void exportLedger({
      name: desk.title,
      list: async () => ({
        kind: desk.kind,
        ...(await listNow(props)),
        ...(only && { columns: fields }),
      }),
    });
  const jobNow = useCallback((): PrintJob => printJob(props), [props]);
  return (
    <>
      <PrintButton
        label={`打印${meant}`}
        disabled={total === 0}
        jobNow={jobNow}
        onExport={() => exportShown(true)}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'shown', label: `导出${meant}（表上的列）`, disabled: total === 0 },
            { key: 'whole', label: `导出${meant}（全部列，可再导入）`, disabled: total === 0 },
            { type: 'divider', key: 'line' },
            { key: 'ledger', label: '导出整本台账（四类全部记录，可再导入）' },
          ],
          onClick: ({ key }) => {
            if (key === 'ledger') void exportLedger();
            else exportShown(key === 'shown');
          },
        }}
      >
        <Button>
          导出 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </>
  );
}

/** The ticked rows, or all that is shown; without a sort, ids would come as they are named. */
function listNow<K extends RecordKind>({ desk, query, selection, total }: Props<K>) {
  const sorted = { ...query, sort: query.sort ?? desk.sort };
  return shownList(desk.kind, sorted, selectedCount(selection, total) > 0 ? selection : null);
}

/** 勾选的 5 条活动, 筛选后的 123 条活动, 全部 400 条活动 */
function meantWords<K extends RecordKind>(
  { counter, noun }: RecordDesk<K>,
  ticked: number,
  total: number,
  isNarrowed: boolean,
): string {
  const which = ticked > 0 ? '勾选的' : isNarrowed ? '筛选后的' : '全部';
  return `${which} ${formatCount(ticked > 0 ? ticked : total)} ${counter}${noun}`;
}

/** Rows that are laid out in seconds; more are better printed from a workbook. */
const MOST_ROWS = 20_000;

function printJob<K extends RecordKind>(props: Props<K>): PrintJob {
  const { desk, filter, filterLabel, columns, selection, total } = props;
  const ticked = selectedCount(selection, total);
  const unit = unitOnFiles(useLedger.getState());
  return {
    name: desk.kind,
    fileBase: fileBase([`${desk.title}台账`, unit]),
    usual: { size: 'A4', orientation: 'landscape', type: 'xiaowu' },
    async prepare() {
      const list = await listNow(props);
      const { total: found, sums } = await recordClient(desk.kind).list({ ...list, limit: 1 });
      if (found > MOST_ROWS) return { kind: 'tooMany', found, most: MOST_ROWS };
      const rows = await readAll(desk.kind, list, MOST_ROWS);
      const words = [
        `时间：${filterDays(filter)}`,
        filterWords(desk.kind, filter, filterLabel),
        ticked > 0 ? `勾选的 ${formatCount(found)} ${desk.counter}` : '',
      ];
      const chosen = words.filter(Boolean).join('　');
      return {
        kind: 'table',
        title: `${desk.title}台账`,
        columns: [
          NUMBER_COLUMN,
          ...desk.columns.map(({ field, label }) => ({ key: field, label })),
        ],
        shown: [NUMBER_COLUMN.key, ...columns.map(({ field }) => field)],
        tableOf: (keys) => ledgerPaper(desk, { rows, sums, chosen }, keys),
      };
    },
  };
}

/** What is on the desk, on paper or in a workbook: its rows, columns and order. Not drawn anew while the cursor moves. */
export const DeskPapers = memo(PlainDeskPapers) as typeof PlainDeskPapers;
