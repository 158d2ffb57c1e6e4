declare module 'commonmark-spec' {
  /** The examples of the specification, in order; tabs are written as `→`. */
  export const tests: { number: number; section: string; markdown: string; html: string }[];
}
