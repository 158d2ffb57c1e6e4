/** Says what is being done, beside the results, so that these can be piped on. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
