/** The names that the first pair's properties have for the header of a catalogue and for the comment above it. */
export const PO_HEADER = 'po-header';
export const PO_HEADER_COMMENT = 'po-header-comment';
