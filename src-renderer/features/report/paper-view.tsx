import { useEffect, useMemo, useRef, useState } from 'react';
import type { FormModel } from '#shared/forms/form-model.ts';
import { type CellSource, cellSource, cellTitle } from './cell-source.ts';
import { countSheets, HOST_STYLES, sheetStyles, sheetsHtml } from './paper-sheets.ts';

interface Props {
  model: FormModel;
  /** 1 is life-size. */
  zoom: number;
  /** Absent: nothing on the paper can be pressed. */
  onOpenCell?: (source: CellSource, shown: number | null) => void;
}

/** A form as sheets of paper, in a shadow root so that neither side's styles reach the other. */
export function PaperView({ model, zoom, onOpenCell }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const open = useRef(onOpenCell);
  open.current = onOpenCell;
  const [pageCount, setPageCount] = useState(1);
  const key = useMemo(() => JSON.stringify(model), [model]);

  useEffect(() => {
    if (!host.current) return;
    const form = JSON.parse(key) as FormModel;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const pages = countSheets(form, document);
    setPageCount(pages);
    root.innerHTML = `<style>${HOST_STYLES}${sheetStyles(form)}${SCREEN_STYLES}</style>${sheetsHtml(form, pages)}`;
    hideWhatIsOnOtherSheets(root);
    if (form.kind === 'statistics' && open.current) markCells(root);
    const press = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      const target = event.target instanceof Element ? event.target.closest('[role=button]') : null;
      const source = target && cellSource(target.getAttribute('data-cell-id') ?? '');
      if (!source) return;
      event.preventDefault();
      open.current?.(source, shownNumber(target));
    };
    root.addEventListener('click', press);
    root.addEventListener('keydown', press);
    return () => {
      root.removeEventListener('click', press);
      root.removeEventListener('keydown', press);
    };
  }, [key]);

  const { widthMm, heightMm } = model.page;
  const height = `calc(${pageCount * heightMm}mm + ${pageCount * GAP_PX}px)`;
  return (
    <div
      className="report-papers"
      style={{ width: `${widthMm * zoom}mm`, height: `calc(${height} * ${zoom})` }}
    >
      <div ref={host} style={{ width: `${widthMm}mm`, transform: `scale(${zoom})` }} />
    </div>
  );
}

const GAP_PX = 16;

const SCREEN_STYLES = `
.sheet{margin:0 0 ${GAP_PX}px;box-shadow:0 1px 6px rgba(0,0,0,.35)}
[role=button]{cursor:pointer}
[role=button]:hover{background:#dcebfb}
[role=button]:focus-visible{outline:2px solid #17559c;outline-offset:-2px}
`;

/** Each sheet holds the whole text; what its window does not show must not be read or focused. */
function hideWhatIsOnOtherSheets(root: ShadowRoot): void {
  for (const window of root.querySelectorAll<HTMLElement>('.sheet-window')) {
    const frame = window.getBoundingClientRect();
    for (const part of window.querySelectorAll<HTMLElement>('[data-cell-id]')) {
      const seen = [...part.getClientRects()].some(
        (box) => box.left < frame.right && box.right > frame.left,
      );
      if (!seen) part.style.visibility = 'hidden';
    }
  }
}

function markCells(root: ShadowRoot): void {
  for (const cell of root.querySelectorAll<HTMLElement>('td[data-cell-id]')) {
    const source = cellSource(cell.getAttribute('data-cell-id') ?? '');
    if (!source || cell.style.visibility === 'hidden') continue;
    const label = `${cellTitle(source)}：${cell.textContent}，查看背后的记录`;
    cell.setAttribute('role', 'button');
    cell.setAttribute('tabindex', '0');
    cell.setAttribute('aria-label', label);
    cell.title = `${cellTitle(source)}：点开看背后的记录`;
  }
}

function shownNumber(cell: Element): number | null {
  const text = cell.textContent ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}
