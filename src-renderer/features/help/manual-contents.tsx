import type { Chapter } from './manual-chapters.ts';
import { Marked } from './marked.tsx';
import type { Hit } from './search-manual.ts';

interface Props {
  chapters: readonly Chapter[];
  place: string;
  /** What a search found; null while nothing is searched for. */
  hits: readonly Hit[] | null;
  words: readonly string[];
  onGo: (place: string) => void;
}

/** The table of contents, or the places a search found in its stead. */
export function ManualContents({ chapters, place, hits, words, onGo }: Props) {
  if (hits) {
    return (
      <nav className="wj-manual-list" aria-label="查到的地方">
        <p role="status">
          {hits.length > 0 ? `查到 ${hits.length} 处` : '没有查到，换个说法试试。'}
        </p>
        <ul>
          {hits.map(({ section, excerpt }) => (
            <li key={section.place}>
              <button
                type="button"
                aria-current={section.place === place}
                onClick={() => onGo(section.place)}
              >
                <strong>
                  <Marked text={section.heading} words={words} />
                </strong>
                {section.level > 1 ? <span className="wj-quiet">{section.chapter}</span> : null}
                {excerpt ? (
                  <span>
                    <Marked text={excerpt} words={words} />
                  </span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    );
  }
  const [open] = place.split('#');
  return (
    <nav className="wj-manual-list" aria-label="手册目录">
      <ul>
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <Entry to={chapter.id} place={place} label={chapter.title} onGo={onGo} />
            {chapter.id === open ? (
              <ul>
                {chapter.sections
                  .filter(({ level }) => level === 2)
                  .map((section) => (
                    <li key={section.place}>
                      <Entry to={section.place} place={place} label={section.heading} onGo={onGo} />
                    </li>
                  ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Entry(props: { to: string; place: string; label: string; onGo: (place: string) => void }) {
  const { to, place, label, onGo } = props;
  return (
    <button type="button" aria-current={to === place} onClick={() => onGo(to)}>
      {label}
    </button>
  );
}
