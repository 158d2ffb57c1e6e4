import { mirror } from '../../icons/mark.ts';
import { portal } from '../config/portal.ts';

/** The portal's mark, one colour, upright, decorative beside the name. */
export function Mark() {
  const { mark } = portal;
  if (!mark) return null;
  return (
    <svg className="pk-mark" viewBox="0 0 48 60" fill="currentColor" aria-hidden="true">
      <path d={mark.path} />
      {mark.mirrored ? (
        <>
          <path d={mark.mirrored} />
          <path d={mark.mirrored} transform={mirror} />
        </>
      ) : null}
    </svg>
  );
}
