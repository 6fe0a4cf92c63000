import { useVirtualizer } from '@tanstack/react-virtual';
import { Segmented, theme } from 'antd';
import { useRef, useState } from 'react';
import type { ImportRow } from '#shared/contract/import.ts';
import { isToldByAny } from '#shared/domain/extra-fields.ts';
import { labelOf, type RecordField } from '#shared/domain/field.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { RECORDS } from '#shared/domain/records-by-kind.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { formatCount } from '../../ui/numbers.ts';
import { tellWhole } from '../../ui/sheet/tell-whole.ts';
import { rowHeightPx } from '../../ui/theme.ts';

/** What each accepted row will be stored as; guesses in amber. */
export function RowTable({ rows }: { rows: readonly ImportRow[] }) {
  const kinds = RECORD_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  const [wanted, setWanted] = useState<RecordKind | null>(null);
  const kind = wanted && kinds.includes(wanted) ? wanted : kinds[0];
  const shown = rows.filter((row) => row.kind === kind);
  if (!kind) return null;
  return (
    <section className="wj-card" aria-label="将要写入的内容">
      <div className="wj-card-head">
        <h2>
          将要写入的内容<small className="wj-guess">（带＊的是推测）</small>
        </h2>
        <Segmented<RecordKind>
          value={kind}
          options={kinds.map((id) => ({
            value: id,
            label: `${RECORD_KIND_LABELS[id]}（${formatCount(rows.filter((row) => row.kind === id).length)}）`,
          }))}
          onChange={setWanted}
        />
      </div>
      <Rows kind={kind} rows={shown} />
    </section>
  );
}

function Rows({ kind, rows }: { kind: RecordKind; rows: readonly ImportRow[] }) {
  const fields = Object.entries<RecordField>(RECORDS[kind].fields).filter(
    ([name, { type, extra }]) =>
      type !== 'links' &&
      (!extra ||
        isToldByAny(
          kind,
          name,
          rows.map(({ input }) => input),
        )),
  );
  const frame = useRef<HTMLDivElement>(null);
  const heightPx = rowHeightPx(theme.useToken().token.fontSize);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => heightPx,
    overscan: 8,
  });
  const template = `150px 90px ${fields.map(([, field]) => (isWide(field) ? 'minmax(180px, 1fr)' : '120px')).join(' ')}`;
  const widthPx = 240 + fields.reduce((sum, [, field]) => sum + (isWide(field) ? 180 : 120), 0);
  const line = { gridTemplateColumns: template, height: heightPx, minWidth: widthPx };
  return (
    <div
      ref={frame}
      className="wj-sheet wj-preview-rows"
      role="table"
      tabIndex={0}
      aria-label="将要写入的行"
      aria-rowcount={rows.length + 1}
    >
      <div role="rowgroup">
        <div className="wj-sheet-head" role="row" aria-rowindex={1} style={line}>
          {['来自', '状态', ...fields.map(([, field]) => labelOf(field))].map((label) => (
            <div key={label} role="columnheader" className="wj-cell">
              <span>{label}</span>
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className="wj-sheet-rows"
        style={{ height: virtual.getTotalSize(), minWidth: widthPx }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const guessed = new Set(row.guesses.map((guess) => guess.field));
          return (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className="wj-sheet-row"
              style={{ ...line, transform: `translateY(${item.start}px)` }}
            >
              <div
                role="cell"
                className="wj-cell"
                onMouseEnter={(event) => tellWhole(event.currentTarget)}
              >
                <span>
                  {row.sheet} 第 {row.row} 行
                </span>
              </div>
              <div role="cell" className="wj-cell">
                <span className={row.unchanged || row.changed ? 'wj-quiet' : 'wj-level-met'}>
                  {row.unchanged ? '已有' : row.changed ? '有改动' : '新增'}
                </span>
              </div>
              {fields.map(([name, field]) => (
                <div
                  key={name}
                  role="cell"
                  className="wj-cell"
                  onMouseEnter={(event) => tellWhole(event.currentTarget)}
                >
                  <span className={guessed.has(name) ? 'wj-guess' : ''}>
                    {fieldText(field, row.input[name])}
                    {guessed.has(name) ? '＊' : ''}
                  </span>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** From so many characters on a column takes the room that is left. */
const WIDE = 20;

function isWide({ type, width }: RecordField): boolean {
  return type === 'group' || width >= WIDE;
}
