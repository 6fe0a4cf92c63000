/** A line of the palette: a command, or something found by its words. */
export interface PaletteItem {
  name: string;
  group: string;
  label: string;
  /** What tells it from others of the same label. */
  hint?: string;
  shortcut?: string;
  perform: () => void | Promise<void>;
}
