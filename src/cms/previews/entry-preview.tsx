import { photoCaption } from '../../format/photo-caption.ts';
import { Body } from './body.tsx';
import { Facts } from './facts.tsx';
import { Corrections, RegionalSummaries, rowsOf } from './notices.tsx';
import type { Asset, EntryData, PreviewProps } from './preview-props.ts';
import { usePicture } from './use-picture.ts';

/** What a reader will see of an entry, top to bottom. */
export function EntryPreview({ collection, entry, getAsset }: PreviewProps) {
  const data: EntryData = entry.get('data')?.toJS() ?? {};
  const noted = rowsOf(data['corrections']);
  const isWithdrawn = noted.some(({ kind }) => kind === 'dicabut');
  return (
    <main lang="id">
      <article className="story">
        <header>
          <h1>{text(data['title']) || 'Judul belum diisi'}</h1>
          {text(data['summary']) && !isWithdrawn ? (
            <p className="standfirst">{text(data['summary'])}</p>
          ) : null}
          {isWithdrawn ? null : <RegionalSummaries told={rowsOf(data['regionalSummaries'])} />}
        </header>
        <Facts collection={collection.get('name')} data={data} />
        <div className="text">
          <Corrections noted={noted} />
          {isWithdrawn ? (
            <p>Isi tulisan ini tidak ditampilkan lagi.</p>
          ) : (
            <>
              <Photo photo={data['photo']} getAsset={getAsset} />
              <Body markdown={text(data['body'])} getAsset={getAsset} />
            </>
          )}
        </div>
      </article>
    </main>
  );
}

function Photo({ photo, getAsset }: { photo: unknown; getAsset: (path: string) => Asset }) {
  const { src, alt, credit, consent } = isRecord(photo) ? photo : {};
  const address = usePicture(text(src), getAsset);
  if (!text(src)) return null;
  return (
    <figure className="photo">
      {address ? <img src={address} alt={text(alt)} /> : <p className="muted">Memuat foto…</p>}
      <figcaption>{photoCaption({ credit, consent })}</figcaption>
    </figure>
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
