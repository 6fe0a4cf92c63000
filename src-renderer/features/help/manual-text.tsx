import { createElement, Fragment, type ReactNode } from 'react';
import { type Chapter, PICTURE_SIZE, pictureUrl, placeOfLink } from './manual-chapters.ts';
import { Marked } from './marked.tsx';
import type { ManualBlock, Span } from './read-markdown.ts';

interface Props {
  chapter: Chapter;
  /** Words that were searched for, to be marked. */
  words: readonly string[];
  onGo: (place: string) => void;
}

/** A chapter as elements; nothing of it is ever read as HTML, and only chapters can be gone to. */
export function ManualText({ chapter, words, onGo }: Props) {
  const show = (spans: readonly Span[]): ReactNode => inOrder(spans, showSpan);
  const showSpan = (span: Span): ReactNode => {
    if (typeof span === 'string') return <Marked text={span} words={words} />;
    if (span.kind === 'code') {
      return (
        <code>
          <Marked text={span.text} words={words} />
        </code>
      );
    }
    if (span.kind === 'strong') return <strong>{show(span.spans)}</strong>;
    const place = placeOfLink(span.href, chapter.id);
    if (place === null) return <Marked text={span.text} words={words} />;
    return (
      <a
        href={`#${place}`}
        onClick={(event) => {
          event.preventDefault();
          onGo(place);
        }}
      >
        <Marked text={span.text} words={words} />
      </a>
    );
  };
  const showBlock = (block: ManualBlock): ReactNode => {
    switch (block.kind) {
      case 'heading':
        return createElement(
          `h${block.level}`,
          { id: `manual-${block.anchor}` },
          <Marked text={block.text} words={words} />,
        );
      case 'paragraph':
        return <p>{show(block.spans)}</p>;
      case 'quote':
        return <blockquote>{show(block.spans)}</blockquote>;
      case 'code':
        return <pre>{block.text}</pre>;
      case 'list':
        return createElement(
          block.ordered ? 'ol' : 'ul',
          { className: block.ordered ? undefined : 'wj-list' },
          inOrder(block.items, (item) => <li>{show(item)}</li>),
        );
      case 'picture':
        return <img {...PICTURE_SIZE} src={pictureUrl(block.file)} alt={block.alt} />;
      case 'table':
        return (
          <table className="wj-table">
            <thead>
              <tr>
                {inOrder(block.head, (cell) => (
                  <th scope="col">{show(cell)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {inOrder(block.rows, (row) => (
                <tr>
                  {inOrder(row, (cell) => (
                    <td>{show(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
    }
  };
  return (
    <>
      <h2 className="wj-manual-title">{chapter.title}</h2>
      {inOrder(chapter.blocks, showBlock)}
    </>
  );
}

/** A chapter never changes while it is shown: the place of a part is its name. */
function inOrder<T>(parts: readonly T[], show: (part: T) => ReactNode): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  return parts.map((part, index) => <Fragment key={index}>{show(part)}</Fragment>);
}
