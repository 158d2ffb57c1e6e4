import type { APIContext } from 'astro';
import { type DataFile, dataFiles } from '../../queries/statistics/files/files.ts';

export async function getStaticPaths() {
  return (await dataFiles()).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export function GET({ props: { file } }: APIContext<{ file: DataFile }>) {
  return new Response(file.text, {
    headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` },
  });
}
