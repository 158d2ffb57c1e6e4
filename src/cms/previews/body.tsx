import { useEffect, useRef, useState } from 'react';
import { renderMarkdown } from '../../markdown/render.ts';
import { portal } from '../config/portal.ts';
import { type Asset, type PreviewProps } from './preview-props.ts';
import { pendingPath } from './use-picture.ts';

/** The text as the site will show it, by the site's own pipeline, which sanitises. */
export function Body({
  markdown,
  getAsset,
}: {
  readonly markdown: string;
  readonly getAsset: PreviewProps['getAsset'];
}) {
  const [html, setHtml] = useState('');
  const [tries, setTries] = useState(0);
  const newest = useRef(0);
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    let waiting = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const resolveAddress = (address: string, kind: 'link' | 'picture') => {
      if (kind === 'link') return address;
      const asset: Asset = getAsset(address);
      waiting ||= asset.path === pendingPath;
      return asset.toString();
    };
    renderMarkdown(markdown, { siteUrl: portal.siteUrl, resolveAddress })
      .then((rendered) => {
        // A slower run must not put an older text over a newer one.
        if (mine !== newest.current) return;
        setHtml(rendered);
        if (waiting) timer = setTimeout(() => setTries((count) => count + 1), 200);
      })
      .catch((error: unknown) => console.error(error));
    return () => clearTimeout(timer);
  }, [markdown, getAsset, tries]);
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
