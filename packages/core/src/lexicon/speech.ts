/** Words by which a sentence tells who says it. */
export interface SpeechWords {
  readonly verbs: { readonly ar: readonly string[]; readonly en: readonly string[] };
  /** Who may speak without a name; in Arabic the article tells. */
  readonly speakers: { readonly en: readonly string[] };
}
