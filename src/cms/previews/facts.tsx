import { useEffect, useState } from 'react';
import { createDates } from '../../format/dates.ts';
import { collectionByName } from '../../schema/collections.ts';
import type { ContentType } from '../../schema/content-type.ts';
import { typedFactsOf } from '../../schema/facts.ts';
import { portal } from '../config/portal.ts';
import { loadRegionTree, placeName } from '../widgets/region-tree.ts';
import type { EntryData } from './preview-props.ts';

/** Who, where, when, and how we know. */
export function Facts({
  collection,
  data,
}: {
  readonly collection: string;
  readonly data: EntryData;
}) {
  const type: ContentType = collectionByName(collection);
  const place = usePlace(text(data['region']));
  const sources = list(data['sources']).length;
  const corrections = list(data['corrections']).length;
  const verified = record(data['verified']);
  const facts = [
    type.issuer === undefined ? '' : text(data[type.issuer]),
    place,
    moment('Terbit', data['date']),
    moment('Diperbarui', data['updated']),
    moment('Berlaku sampai', data['expires']),
    ...typedFactsOf(type, data, dates),
    [
      sources > 0 ? `${sources} sumber` : '',
      verified['by'] ? '1 pemeriksa' : '',
      corrections > 0 ? `${corrections} ralat` : '',
    ]
      .filter(Boolean)
      .join(', '),
  ].filter(Boolean);
  if (facts.length === 0 && data['sample'] !== true) return null;
  return (
    <div className="who">
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {data['sample'] === true ? <p className="badge sample">Contoh</p> : null}
      {data['sample'] !== true && verified['by'] ? (
        <p className="badge verified">Terverifikasi</p>
      ) : null}
    </div>
  );
}

function usePlace(code: string): string {
  const [name, setName] = useState('');
  useEffect(() => {
    if (!code) {
      setName('');
      return;
    }
    loadRegionTree().then(
      (tree) => setName(placeName(tree, code)),
      () => setName(code),
    );
  }, [code]);
  return name;
}

const dates = createDates(portal.timeZone, new Date());

function moment(label: string, value: unknown): string {
  const time = Date.parse(text(value));
  return Number.isNaN(time) ? '' : `${label} ${dates.mediumClock(new Date(time))}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
