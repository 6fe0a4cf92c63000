import { useEffect, useMemo, useRef, useState } from 'react';
import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import { layOnSheets } from './paper-sheets.ts';
import { PaperView, type PressableCells } from './paper-view.tsx';
import './paper.css';

export type Zoom = 'fit' | number;

interface Props {
  papers: readonly FlowingPaper[];
  zoom: Zoom;
  label?: string;
  cells?: PressableCells;
}

/** Papers as large as the room beside them allows, or as the clerk wants them. */
export function FittedPapers({ papers, zoom, label = '纸面预览', cells }: Props) {
  const desk = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  // Answers of the service are new objects each time, though they say the same.
  const key = useMemo(() => JSON.stringify(papers), [papers]);
  const sheeted = useMemo(() => layOnSheets(JSON.parse(key) as FlowingPaper[], document), [key]);

  useEffect(() => {
    if (!desk.current) return;
    const watch = new ResizeObserver(([entry]) => setWidthPx(entry?.contentRect.width ?? 0));
    watch.observe(desk.current);
    return () => watch.disconnect();
  }, []);

  const widest = Math.max(1, ...papers.map(({ page }) => page.widthMm));
  const fitting = Math.min(2, Math.max(0.3, widthPx / (widest * PX_PER_MM)));
  return (
    <div ref={desk} className="sheets-desk" tabIndex={0} role="region" aria-label={label}>
      {widthPx > 0 &&
        sheeted.map((one, index) => (
          <PaperView
            key={index}
            sheeted={one}
            zoom={zoom === 'fit' ? fitting : zoom}
            {...(cells && { cells })}
          />
        ))}
    </div>
  );
}

const PX_PER_MM = 96 / 25.4;
