/** The portal's mark, one colour, upright, decorative beside the name. */
export function Mark() {
  return <span className="pk-mark" aria-hidden="true" />;
}
