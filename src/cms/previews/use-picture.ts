import { useEffect, useState } from 'react';
import type { Asset } from './preview-props.ts';

/** What Decap answers while a picture is on its way. */
export const pendingPath = 'empty.svg';

/** Address of an entry's picture, once it is there; empty until then. */
export function usePicture(name: string, getAsset: (path: string) => Asset): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    setAddress('');
    if (!name) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const asset = getAsset(name);
      if (asset.path === pendingPath) timer = setTimeout(look, 150);
      else setAddress(asset.toString());
    };
    look();
    return () => clearTimeout(timer);
  }, [name, getAsset]);
  return address;
}
