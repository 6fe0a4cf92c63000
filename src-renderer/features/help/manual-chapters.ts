import { type ManualBlock, readMarkdown, wordsOf } from './read-markdown.ts';

export interface Chapter {
  /** The name of its file: `03-desk`. */
  id: string;
  title: string;
  blocks: readonly ManualBlock[];
  sections: readonly ManualSection[];
}

/** What stands under one heading, up to the next. */
export interface ManualSection {
  /** `03-desk#打印和导出`; that of a chapter's opening is the chapter's. */
  place: string;
  chapter: string;
  heading: string;
  level: number;
  text: string;
}

/** Shipped inside the page, so that help needs neither a network nor a file beside the program. */
const TEXTS = import.meta.glob<string>('../../../docs/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PICTURES = import.meta.glob<string>('../../../docs/manual/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

export const CHAPTERS: readonly Chapter[] = Object.entries(TEXTS)
  .map(([file, text]) => chapterOf(/(?<![^/])([^/]+)\.md$/.exec(file)?.[1] ?? file, text))
  .sort((one, other) => one.id.localeCompare(other.id));

export function chapterAt(place: string): Chapter | undefined {
  const [id] = place.split('#');
  return CHAPTERS.find((chapter) => chapter.id === id);
}

/** Every picture's, in pixels: known before one is there, so that none moves what is read. */
export const PICTURE_SIZE = { width: 1366, height: 768 };

/** The address of a picture that a chapter names as `pictures/home.png`. */
export function pictureUrl(file: string): string | undefined {
  return PICTURES[`../../../docs/manual/${file}`];
}

/** Where a link of a chapter leads within the manual; null when it leads out of it. */
export function placeOfLink(href: string, chapter: string): string | null {
  const [file = '', anchor] = href.split('#');
  const id = file === '' ? chapter : /^([\w-]+)\.md$/.exec(file)?.[1];
  if (!CHAPTERS.some((other) => other.id === id)) return null;
  return anchor ? `${id}#${anchor}` : (id ?? null);
}

export function chapterOf(id: string, text: string): Chapter {
  const [first, ...rest] = readMarkdown(text);
  const title = first ? wordsOf(first) : id;
  // The way back to the contents, for who reads the files; the window has them at its side.
  const blocks = rest.filter((block) => wordsOf(block) !== '回到目录');
  const sections: ManualSection[] = [
    { place: id, chapter: title, heading: title, level: 1, text: '' },
  ];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const place = `${id}#${block.anchor}`;
      sections.push({ place, chapter: title, heading: block.text, level: block.level, text: '' });
    } else {
      const section = sections.at(-1);
      if (section) section.text = `${section.text} ${wordsOf(block)}`.trim();
    }
  }
  return { id, title, blocks, sections };
}
