/** The part that a sentence plays: of a title, of the report itself, or of the site around it. */
export type Role = 'heading' | 'body' | 'boilerplate' | 'item' | 'caption' | 'cell';
