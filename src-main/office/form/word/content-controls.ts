import type { XmlElement } from '../../xml/xml-tree.ts';
import { isOn, optionOf } from './word-controls.ts';

/** What stands in a list or a date control is an answer, even where the office chose one already. */
export function givesWay(control: XmlElement): boolean {
  const isChosen = ['dropDownList', 'comboBox', 'date'].some((name) => optionOf(control, name));
  return isChosen || showsPrompt(control);
}

/** A content control still showing its prompt: 单击此处输入文字. */
export function showsPrompt(element: XmlElement): boolean {
  return element.name === 'w:sdt' && isOn(optionOf(element, 'showingPlcHdr'));
}

/**
 * Only one whose content is locked: a control that may not be taken out can well be filled, and a
 * locked group is there to leave the controls within it free.
 */
export function isLocked(control: XmlElement): boolean {
  if (optionOf(control, 'group')) return false;
  const lock = optionOf(control, 'lock')?.attributes.get('w:val') ?? '';
  return /^(?:contentLocked|sdtContentLocked)$/u.test(lock);
}

/** Content controls that hold the whole paragraph, or the whole cell it stands in; innermost first. */
export function controlsAround(paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (
    let at = paragraph.parent;
    at && !/^w:(?:tbl|body|txbxContent)$/u.test(at.name);
    at = at.parent
  ) {
    if (at.name === 'w:sdt') found.push(at);
  }
  return found;
}
