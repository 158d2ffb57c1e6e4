import { expect, test } from 'vitest';
import { type HashSources, InlineHashes } from './inline-hashes.ts';

function sourcesOf(pages: readonly string[]): HashSources {
  const hashes = new InlineHashes();
  for (const page of pages) hashes.add(page);
  return hashes.sources();
}

const styleAttributes = (page: string) => new InlineHashes().add(page);

// echo -n 'a{color:red}' | openssl dgst -sha256 -binary | base64
const style = "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='";
// echo -n 'go()' | openssl dgst -sha256 -binary | base64
const script = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";

test('names each inline style and script once over all pages', () => {
  const page = '<head><style data-x>a{color:red}</style></head><script type="module">go()</script>';
  expect(sourcesOf([page, page])).toEqual({ styles: [style], scripts: [script] });
});

test('leaves out scripts of their own file and scripts that are data', () => {
  const page =
    '<script src="/a.js"></script><script type="application/ld+json">{"a":1}</script><STYLE></STYLE>';
  expect(sourcesOf([page]).scripts).toEqual([]);
});

test('what looks like an element in a description or a comment is none', () => {
  const page =
    '<meta content="a <style> b" name=\'<script>\'><!-- <script>no()</script> --><style>a{color:red}</style><script>go()</script>';
  expect(sourcesOf([page])).toEqual({ styles: [style], scripts: [script] });
});

test('finds style attributes of elements, not of code inside scripts', () => {
  expect(styleAttributes('<p class="a" style="color:red">x</p><i style=\'top:0\'></i>')).toEqual([
    'color:red',
    'top:0',
  ]);
  expect(
    styleAttributes('<p title="a style=b" data-style="c">x</p><!-- <p style="d"> -->'),
  ).toEqual([]);
  expect(styleAttributes('<script>x = \'<p style="a">\'</script><p>style="b"</p>')).toEqual([]);
});
