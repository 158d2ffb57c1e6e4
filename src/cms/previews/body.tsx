import { useEffect, useRef } from 'react';
import { renderMarkdown } from '../../markdown/render.ts';
import { portal } from '../config/portal.ts';
import type { PreviewProps } from './preview-props.ts';
import { pendingPath } from './use-picture.ts';

interface BodyProps {
  readonly markdown: string;
  readonly getAsset: PreviewProps['getAsset'];
}

/** The text as the site will show it, by the site's own pipeline, whose last step sanitises. */
export function Body({ markdown, getAsset }: BodyProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stopped = false;
    const show = async () => {
      for (let complete = false; !complete && !stopped; ) {
        const { html, pending } = await rendered(markdown, getAsset);
        // A slower run must not put an older text over a newer one.
        if (!stopped && place.current) place.current.innerHTML = html;
        complete = !pending;
        if (pending) await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    show().catch((error: unknown) => console.error(error));
    return () => {
      stopped = true;
    };
  }, [markdown, getAsset]);
  return <div className="prose" ref={place} />;
}

/** @returns the text, and whether a picture in it is still on its way */
async function rendered(
  markdown: string,
  getAsset: PreviewProps['getAsset'],
): Promise<{ readonly html: string; readonly pending: boolean }> {
  let pending = false;
  const html = await renderMarkdown(markdown, {
    siteUrl: portal.siteUrl,
    resolveAddress: (address, kind) => {
      if (kind === 'link') return address;
      const asset = getAsset(address);
      pending ||= asset.path === pendingPath;
      return asset.toString();
    },
  });
  return { html, pending };
}
