import { expect, test } from 'vitest';
import { collectInlineHashes, styleAttributes } from './inline-hashes.ts';

// echo -n 'a{color:red}' | openssl dgst -sha256 -binary | base64
const style = "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='";
// echo -n 'go()' | openssl dgst -sha256 -binary | base64
const script = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";

test('names each inline style and script once over all pages', async () => {
  const page = '<head><style data-x>a{color:red}</style></head><script type="module">go()</script>';
  expect(await collectInlineHashes([page, page])).toEqual({ styles: [style], scripts: [script] });
});

test('leaves out scripts of their own file and scripts that are data', async () => {
  const page =
    '<script src="/a.js"></script><script type="application/ld+json">{"a":1}</script><STYLE></STYLE>';
  expect((await collectInlineHashes([page])).scripts).toEqual([]);
});

test('what looks like an element in a description or a comment is none', async () => {
  const page =
    '<meta content="a <style> b" name=\'<script>\'><!-- <script>no()</script> --><style>a{color:red}</style><script>go()</script>';
  expect(await collectInlineHashes([page])).toEqual({ styles: [style], scripts: [script] });
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
