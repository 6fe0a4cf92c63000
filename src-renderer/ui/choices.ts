/** Options of a Select or Radio.Group from ids and their labels, in the ids' order. */
export function choiceOptions<Id extends string>(
  ids: readonly Id[],
  labels: Record<Id, string>,
): { value: Id; label: string }[] {
  return ids.map((id) => ({ value: id, label: labels[id] }));
}
