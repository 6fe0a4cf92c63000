import { useEffect, useRef } from 'react';

/** How a place of the blank stands. */
export type PlaceMark = 'sure' | 'unsure' | 'pen' | 'open';

interface Props {
  /** From the service, already made safe; places carry `data-place`. */
  html: string;
  /** Absent: nothing on it is marked or can be pressed. */
  marking?: Marking;
}

interface Marking {
  marks: ReadonlyMap<string, PlaceMark>;
  labels: ReadonlyMap<string, string>;
  selected: string | null;
  onSelect: (place: string) => void;
}

/** The blank as paper, each place in the colour of how it stands. */
export function BlankPaper({ html, marking }: Props) {
  const host = useRef<HTMLDivElement>(null);

  const drawn = useRef('');

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    if (drawn.current !== html) {
      root.innerHTML = `<style>${STYLES}</style><div class="blank">${html}</div>`;
      drawn.current = html;
    }
    if (!marking) return;
    const { marks, labels, selected, onSelect } = marking;
    for (const part of root.querySelectorAll<HTMLElement>('[data-place]')) {
      const place = part.dataset['place'] ?? '';
      part.dataset['mark'] = marks.get(place) ?? 'open';
      part.tabIndex = 0;
      part.setAttribute('role', 'button');
      part.setAttribute('aria-pressed', String(place === selected));
      part.setAttribute('aria-label', labels.get(place) ?? '空白处，未指定内容');
      if (place === selected) part.scrollIntoView({ block: 'nearest' });
    }
    const press = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      const part = event.target instanceof Element ? event.target.closest('[data-place]') : null;
      const place = part?.getAttribute('data-place');
      if (!place) return;
      event.preventDefault();
      onSelect(place);
    };
    root.addEventListener('click', press);
    root.addEventListener('keydown', press);
    return () => {
      root.removeEventListener('click', press);
      root.removeEventListener('keydown', press);
    };
  }, [html, marking]);

  return <div ref={host} />;
}

const STYLES = `
:host{all:initial;display:block}
.blank{padding:24px;background:#fff;color:#000;font:14px/1.5 宋体,SimSun,'Noto Serif CJK SC',serif}
table{border-collapse:collapse;width:100%}
td,th{border:1px solid #000;padding:4px 6px}
p{margin:0 0 4px}
[data-place]{cursor:pointer;min-width:2em;min-height:1.4em}
[data-mark=sure]{background:#d9f0e1}
[data-mark=unsure]{background:#fdebc8}
[data-mark=pen]{background:#e6e6e6}
[data-place]:hover{outline:1px solid #17559c}
[data-place][aria-pressed=true],[data-place]:focus-visible{outline:3px solid #17559c;outline-offset:-3px}
`;
