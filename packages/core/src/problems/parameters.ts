/** The names that stand between `{{` and `}}` in a message. */
export type ParameterOf<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;
