/** What the server answers: a value, or a refusal that a person can act on. Exceptions lose all but their message on the way. */
export type Reply<Value, Refusal = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem | Refusal };

/** A refusal in one Vietnamese sentence that says what to do next. */
export interface Problem {
  readonly kind: 'problem';
  readonly code: string;
  readonly message: string;
}
