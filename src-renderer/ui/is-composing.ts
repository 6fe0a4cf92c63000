/** True for the keys of an input method: the Enter or Tab that ends its composition included. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.keyCode === 229;
}
