import { useEffect, useState } from 'react';
import { createDates } from '../../format/dates.ts';
import { levels, pillars } from '../../schema/types/lesson.ts';
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
  const place = usePlace(text(data['region']));
  const sources = list(data['sources']).length;
  const corrections = list(data['corrections']).length;
  const verified = record(data['verified']);
  const facts = [
    collection === 'pengumuman' ? text(data['office']) : '',
    place,
    moment('Terbit', data['date']),
    moment('Diperbarui', data['updated']),
    moment('Berlaku sampai', data['expires']),
    labelOf(pillars, data['pillar']),
    labelOf(levels, data['level']),
    data['minutes'] ? `${String(data['minutes'])} menit` : '',
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

function labelOf(choices: readonly { value: string; label: string }[], value: unknown): string {
  return choices.find((choice) => choice.value === value)?.label ?? '';
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
