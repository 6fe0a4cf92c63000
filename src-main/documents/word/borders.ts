import { BorderStyle } from 'docx';

export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Of a table that only puts things beside each other. */
export const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
