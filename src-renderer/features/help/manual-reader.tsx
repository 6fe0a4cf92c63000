import { ArrowLeftOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useHelp } from '../../store/help-store.ts';
import { CHAPTERS, chapterAt } from './manual-chapters.ts';
import { ManualContents } from './manual-contents.tsx';
import { ManualText } from './manual-text.tsx';
import { searchManual, searchWords } from './search-manual.ts';

const SECTIONS = CHAPTERS.flatMap((chapter) => chapter.sections);

/** The manual: its contents, or what a search found, beside the chapter that is open. */
export function ManualReader() {
  const place = useHelp((store) => store.place);
  const [typed, setTyped] = useState('');
  const [trail, setTrail] = useState<readonly string[]>([]);
  const search = useRef<InputRef>(null);
  const text = useRef<HTMLElement>(null);
  const chapter = chapterAt(place) ?? CHAPTERS[0];
  const words = searchWords(typed);

  const go = (to: string) => {
    setTrail([...trail, place]);
    useHelp.setState({ place: to });
  };
  const back = () => {
    useHelp.setState({ place: trail.at(-1) ?? place });
    setTrail(trail.slice(0, -1));
  };

  useEffect(() => {
    const article = text.current;
    // The heading meant may hold marks that a selector would trip over.
    const anchor = place.split('#')[1];
    const heading = anchor && article?.querySelector(`[id="manual-${CSS.escape(anchor)}"]`);
    if (heading) heading.scrollIntoView({ block: 'start' });
    else article?.scrollTo({ top: 0 });
  }, [place]);
  // Reading comes first: the arrows scroll at once, and a screen reader begins here.
  useEffect(() => {
    const timer = setTimeout(() => text.current?.focus({ preventScroll: true }), 60);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div
      className="wj-manual"
      onKeyDown={(event) => {
        if (!(event.ctrlKey && event.key.toLowerCase() === 'f')) return;
        event.preventDefault();
        search.current?.focus({ cursor: 'all' });
      }}
    >
      <div className="wj-manual-side">
        <Input
          ref={search}
          type="search"
          prefix={<SearchOutlined aria-hidden />}
          value={typed}
          aria-label="在手册里查找"
          placeholder="查找（Ctrl+F）"
          onChange={(event) => setTyped(event.target.value)}
        />
        <ManualContents
          chapters={CHAPTERS}
          place={place}
          hits={words.length > 0 ? searchManual(SECTIONS, typed) : null}
          words={words}
          onGo={go}
        />
      </div>
      <section
        ref={text}
        className="wj-manual-text"
        // Keys scroll it.
        tabIndex={0}
        aria-label={chapter?.title}
      >
        {trail.length > 0 ? (
          <Button size="small" icon={<ArrowLeftOutlined aria-hidden />} onClick={back}>
            返回刚才的地方
          </Button>
        ) : null}
        {chapter ? <ManualText chapter={chapter} words={words} onGo={go} /> : null}
      </section>
    </div>
  );
}
