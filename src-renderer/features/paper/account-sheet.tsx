import type { Account, AccountParagraph } from '#shared/account/account-of.ts';
import type { Figure, Piece } from '#shared/account/pieces.ts';
import { FONT_STACKS } from '#shared/forms/font-stacks.ts';
import './account-sheet.css';

interface Opening {
  /** What a number counts, by its fact; empty where it has no name. */
  titleOf: (fact: string) => string;
  /** What a number opens: 记录, 单位. */
  behind: string;
  onOpen: (figure: Figure) => void;
}

/** A drafted text as it would be written; every number opens what it is made of. */
export function AccountSheet({ account, ...opening }: Opening & { account: Account }) {
  return (
    <article className="account-sheet" style={{ fontFamily: FONT_STACKS.fangsong }}>
      {account.map((paragraph, index) => (
        // The paper has no other identity than its order.
        // oxlint-disable-next-line react/no-array-index-key
        <Line key={index} paragraph={paragraph} {...opening} />
      ))}
    </article>
  );
}

const FACES = { title: 'xiaobiaosong', heading: 'hei', subheading: 'kai' } as const;

function Line({
  paragraph: { style, pieces },
  ...opening
}: Opening & { paragraph: AccountParagraph }) {
  const face = style === 'title' || style === 'heading' || style === 'subheading' ? style : null;
  return (
    <p data-style={style} style={face ? { fontFamily: FONT_STACKS[FACES[face]] } : {}}>
      {pieces.map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={index} piece={piece} {...opening} />
      ))}
    </p>
  );
}

function Part({ piece, titleOf, behind, onOpen }: Opening & { piece: Piece }) {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'blank') return <mark>{piece.text}</mark>;
  if (piece.kind === 'told') return piece.text;
  const title = titleOf(piece.fact);
  return (
    <button
      type="button"
      title={`${title}：点开看背后的${behind}`}
      aria-label={`${title}：${piece.text}，查看背后的${behind}`}
      onClick={() => onOpen(piece)}
    >
      {piece.text}
    </button>
  );
}
