import { useEffect, useRef } from 'react';
import { HOST_STYLES, type SheetedPaper, sheetStyles, sheetsHtml } from './paper-sheets.ts';

interface Props {
  sheeted: SheetedPaper;
  /** 1 is life-size. */
  zoom: number;
  /** Absent: nothing on the paper can be pressed. */
  cells?: PressableCells;
}

export interface PressableCells {
  /** What a cell is, in words; null where nothing stands behind it. */
  titleOf: (cellId: string) => string | null;
  open: (cellId: string, text: string) => void;
}

/** A paper as its sheets, in a shadow root so that neither side's styles reach the other. */
export function PaperView({ sheeted, zoom, cells }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const pressable = useRef(cells);
  pressable.current = cells;

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${HOST_STYLES}${sheetStyles(sheeted.paper)}${SCREEN_STYLES}</style>${sheetsHtml(sheeted)}`;
    hideWhatIsOnOtherSheets(root);
    if (pressable.current) markCells(root, pressable.current);
    const press = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      const target = event.target instanceof Element ? event.target.closest('[role=button]') : null;
      if (!target || !pressable.current) return;
      event.preventDefault();
      pressable.current.open(target.getAttribute('data-cell-id') ?? '', target.textContent ?? '');
    };
    root.addEventListener('click', press);
    root.addEventListener('keydown', press);
    return () => {
      root.removeEventListener('click', press);
      root.removeEventListener('keydown', press);
    };
  }, [sheeted]);

  const { widthMm, heightMm } = sheeted.paper.page;
  const count = sheeted.sheetCount;
  const height = `calc(${count * heightMm}mm + ${count * GAP_PX}px)`;
  return (
    <div
      className="sheets-of-paper"
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

function markCells(root: ShadowRoot, { titleOf }: PressableCells): void {
  for (const cell of root.querySelectorAll<HTMLElement>('td[data-cell-id]')) {
    const title = titleOf(cell.getAttribute('data-cell-id') ?? '');
    if (title === null || cell.style.visibility === 'hidden') continue;
    cell.setAttribute('role', 'button');
    cell.setAttribute('tabindex', '0');
    cell.setAttribute('aria-label', `${title}：${cell.textContent}，查看背后的记录`);
    cell.title = `${title}：点开看背后的记录`;
  }
}
