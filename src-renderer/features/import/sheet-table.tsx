import { Collapse, Select } from 'antd';
import type { ImportColumn, ImportRow, ImportSheet } from '#shared/contract/import.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { fieldOptions } from './field-options.ts';
import { useImport, withColumn, withKind } from './import-store.ts';
import { KeepWord } from './keep-word.tsx';

const LEAVE_OUT = '' as const;

interface Props {
  sheets: readonly ImportSheet[];
  rows: readonly ImportRow[];
}

/** How each sheet was understood: its kind, its header row, and what each column means. */
export function SheetTable({ sheets, rows }: Props) {
  return (
    <section className="wj-card" aria-label="工作表与各列的对应关系">
      <h2>工作表与各列的对应关系</h2>
      <Collapse
        size="small"
        items={sheets.map((sheet) => ({
          key: sheet.sheet,
          label: sheetLine(sheet, rows),
          children: (
            <>
              <KindChoice sheet={sheet} />
              {sheet.kind ? <Columns sheet={sheet} kind={sheet.kind} /> : null}
            </>
          ),
        }))}
      />
    </section>
  );
}

function sheetLine(sheet: ImportSheet, rows: readonly ImportRow[]): string {
  if (!sheet.kind) return `${sheet.sheet}：不导入。${sheet.note}`;
  const count = rows.filter((row) => row.sheet === sheet.sheet).length;
  const unknown = sheet.columns.filter((column) => column.field === null).length;
  const parts = [
    `${sheet.sheet}：${RECORD_KIND_LABELS[sheet.kind]}，${headOf(sheet)}，${count} 行可导入`,
    unknown > 0 ? `${unknown} 列没有用到` : '',
    sheet.note,
  ];
  return parts.filter(Boolean).join('；');
}

/** Forms one below the other and lists without a heading row have no row of headings. */
function headOf({ headerRow }: ImportSheet): string {
  return headerRow > 0 ? `表头在第 ${headerRow} 行` : '没有表头行';
}

function KindChoice({ sheet }: { sheet: ImportSheet }) {
  const override = useImport((store) => store.override);
  return (
    <p className="wj-filters">
      这张表记的是
      <Select
        style={{ width: '12em' }}
        aria-label={`工作表“${sheet.sheet}”记的是`}
        value={sheet.kind ?? LEAVE_OUT}
        options={[
          { value: LEAVE_OUT, label: '（不导入这张表）' },
          ...choiceOptions(RECORD_KINDS, RECORD_KIND_LABELS),
        ]}
        onChange={(kind) => void override(withKind(sheet.sheet, kind || null))}
      />
    </p>
  );
}

/** Plain fields only: tick columns are known by the setting in their heading. */
function isWorthKeeping(kind: RecordKind, column: ImportColumn, chosen: string | null | undefined) {
  if (!column.field || !column.heading || !(column.field in INPUT_SCHEMAS[kind].shape))
    return false;
  return column.confidence < 0.9 || chosen === column.field;
}

function Columns({ sheet, kind }: { sheet: ImportSheet; kind: RecordKind }) {
  const chosen = useImport((store) => store.overrides.columns[sheet.sheet]);
  const override = useImport((store) => store.override);
  return (
    <table className="wj-table">
      <thead>
        <tr>
          <th scope="col">列</th>
          <th scope="col">表头</th>
          <th scope="col">对应的项目</th>
          <th scope="col">把握</th>
          <th scope="col">以后也这样认</th>
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((column) => (
          <tr key={column.column}>
            <th scope="row">{column.column}</th>
            <td>{column.heading}</td>
            <td>
              <Select
                style={{ width: '15em' }}
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={`${sheet.sheet} ${column.column} 列“${column.heading}”对应的项目`}
                value={column.field ?? LEAVE_OUT}
                options={[
                  { value: LEAVE_OUT, label: '（不导入这一列）' },
                  ...fieldOptions(kind, column.field),
                ]}
                onChange={(field) =>
                  void override(withColumn(sheet.sheet, column.column, field || null))
                }
              />
            </td>
            <td className={column.field && column.confidence < 0.9 ? 'wj-guess' : ''}>
              {column.field ? (column.confidence < 0.9 ? '推测' : '明确') : '—'}
            </td>
            <td>
              {column.field && isWorthKeeping(kind, column, chosen?.[column.column]) ? (
                <KeepWord group="headings" word={column.heading} meaning={column.field} />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
