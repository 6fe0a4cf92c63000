/** What only some offices ask for: on a record's form, on the printed forms, in the settings. */
export const EXTRAS_LABEL = '附加栏目';
