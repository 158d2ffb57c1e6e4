import { portal } from '../config/portal.ts';
import { Mark } from './mark.tsx';

/** Head of every page of the newsroom: whose it is, who is working, and the ways out. */
export function Masthead({ userName }: { readonly userName?: string | undefined }) {
  return (
    <div className="pk-masthead">
      <div className={`pk-edge-${portal.edge}`} aria-hidden="true" />
      <div className="pk-masthead-row">
        <a className="pk-name" href="#/">
          <Mark />
          <span>
            <strong>Ruang redaksi</strong>
            <small>{portal.name}</small>
          </span>
        </a>
        <nav className="pk-ways" aria-label="Jalan keluar">
          {userName ? <span className="pk-user">{userName}</span> : null}
          {portal.statusPage ? (
            <a href="/admin/status/">
              Keadaan<span className="pk-wide">&nbsp;situs</span>
            </a>
          ) : null}
          <a href="/admin/salin/">
            Salin<span className="pk-wide">&nbsp;ke KIM.ID</span>
          </a>
          <a href={portal.siteUrl} target="_blank" rel="noopener">
            Lihat situs
          </a>
        </nav>
      </div>
    </div>
  );
}
