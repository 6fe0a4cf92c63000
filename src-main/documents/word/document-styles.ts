import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { TextStyle } from '#shared/forms/form-model.ts';
import { fontOf } from './paragraph.ts';

/** What a text is that has no style: 仿宋, in Chinese. */
export function documentDefault(sizePt: number) {
  return {
    run: {
      font: fontOf('fangsong'),
      size: sizePt * 2,
      language: { value: 'zh-CN', eastAsia: 'zh-CN' },
    },
  } as const satisfies NonNullable<IStylesOptions['default']>['document'];
}

/** The one that Word itself knows as the title; of a form as of a report. */
export const TITLE = { id: 'Title', name: 'Title' } as const;

interface StyleShape extends Pick<IParagraphStyleOptions, 'run' | 'paragraph'> {
  id: string;
  name: string;
  face: TextStyle['face'];
  sizePt: number;
}

/** A style of our documents, offered to who writes on in them. */
export function documentStyle(shape: StyleShape): IParagraphStyleOptions {
  const { id, name, face, sizePt, run, paragraph = {} } = shape;
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fontOf(face), size: sizePt * 2, ...run },
    paragraph,
  };
}
