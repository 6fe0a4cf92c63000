import { Pagination } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Paper, paperStyles, sheetHtml } from '#shared/papers/paper-html.ts';

const PX_PER_MM = 96 / 25.4;

/** One sheet at a time, as it will print; in a shadow root so that no style reaches the other side. */
export function SheetPreview({ paper }: { paper: Paper }) {
  const [page, setPage] = useState(1);
  const shown = Math.min(page, paper.sheets.length);
  const desk = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ widthPx: 0, heightPx: 0 });

  useEffect(() => {
    if (!desk.current) return;
    const watch = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box) setRoom({ widthPx: box.width, heightPx: box.height });
    });
    watch.observe(desk.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>:host{all:initial;display:block}${paperStyles(paper)}</style>${sheetHtml(paper, shown - 1)}`;
  }, [paper, shown]);

  const { widthMm, heightMm } = paper.layout.page;
  const fitting = Math.min(
    room.widthPx / (widthMm * PX_PER_MM),
    // A portrait sheet is read at its width, and scrolled.
    widthMm > heightMm ? room.heightPx / (heightMm * PX_PER_MM) : 1.2,
  );
  const zoom = Math.max(0.25, fitting);
  return (
    <div className="print-preview">
      <div ref={desk} className="print-desk" tabIndex={0} role="region" aria-label="纸面预览">
        <div
          className="print-sheet"
          style={{ width: `${widthMm * zoom}mm`, height: `${heightMm * zoom}mm` }}
        >
          <div ref={host} style={{ width: `${widthMm}mm`, transform: `scale(${zoom})` }} />
        </div>
      </div>
      <Pagination
        simple
        align="center"
        current={shown}
        pageSize={1}
        total={paper.sheets.length}
        onChange={setPage}
      />
    </div>
  );
}
