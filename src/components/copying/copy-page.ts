import type { Copy } from '../../queries/copies.ts';
import { pageText } from './page-text.ts';

/** How many found titles are shown at once. */
const shown = 20;

/** How long a button says that it has done its work, in milliseconds. */
const saidFor = 3000;

const element = <E extends HTMLElement = HTMLElement>(id: string) =>
  document.getElementById(id) as E;

const [list, count, search] = [
  element('daftar'),
  element('jumlah'),
  element<HTMLInputElement>('judul-dicari'),
];
const copying = element('salinan');
const spoken = element('tersalin');

const all: Promise<readonly Copy[]> = fetch('/admin/salin/daftar.json').then((answer) =>
  answer.json(),
);

search.addEventListener('input', find);
search.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void find();
});
list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { pathname } = new URL(link.href);
  history.pushState(null, '', `?tulisan=${encodeURIComponent(pathname)}`);
  void openAsked();
});
addEventListener('popstate', () => void openAsked());
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  button.addEventListener('click', () => void copyFrom(button));
}
if (search.value !== '') void find();
void openAsked();

/** Shows the newest entries whose titles hold every word that is typed. */
async function find(): Promise<void> {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (await all).filter(({ title }) =>
    words.every((word) => title.toLowerCase().includes(word)),
  );
  list.replaceChildren(...found.slice(0, shown).map(itemOf));
  count.textContent =
    found.length > shown
      ? `${shown} terbaru dari ${found.length} tulisan.`
      : `${found.length} tulisan.`;
}

function itemOf({ url, title, meta }: Copy): HTMLElement {
  const [item, name, link, about] = ['li', 'h3', 'a', 'p'].map((tag) =>
    document.createElement(tag),
  ) as [HTMLElement, HTMLElement, HTMLAnchorElement, HTMLElement];
  [name.className, about.className] = ['title small-title', 'meta'];
  [link.href, link.textContent, about.textContent] = [url, title, meta];
  name.append(link);
  item.append(name, about);
  return item;
}

/** Opens the entry that the address of this page names, if it names one. */
async function openAsked(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('tulisan');
  const copy = (await all).find(({ url }) => url === asked);
  copying.hidden = copy === undefined;
  if (!copy) return;
  const html = await (await fetch(copy.url)).text();
  fill(copy, new DOMParser().parseFromString(html, 'text/html'));
  element('salinan-judul').focus();
}

function fill({ url, title, place, by, sample }: Copy, page: Document): void {
  const source = new URL(url, element<HTMLAnchorElement>('salinan-alamat').dataset['site']).href;
  const text = page.querySelector('article.story .text');
  const values: Readonly<Record<string, string>> = {
    judul: title,
    ringkasan: page.querySelector('.standfirst')?.textContent.trim() ?? '',
    isi: `${text ? pageText(text) : ''}\n\nSumber: ${source}`.trim(),
    wilayah: place,
    kim: by,
    sumber: `Sumber: ${source}`,
  };
  for (const [id, value] of Object.entries(values)) {
    element<HTMLInputElement | HTMLTextAreaElement>(`salin-${id}`).value = value;
  }
  element('salinan-judul').textContent = title;
  element<HTMLAnchorElement>('salinan-alamat').href = url;
  element('contoh').hidden = !sample;
  showPhoto(page.querySelector('article.story figure.photo'), url);
}

/** The picture as readers get it: a JPEG, cut to its shape, without what the camera wrote in it. */
function showPhoto(figure: Element | null, url: string): void {
  const source = figure?.querySelector('img')?.getAttribute('src');
  element('foto').hidden = !source;
  element('tanpa-foto').hidden = Boolean(source);
  if (!source) return;
  const [shownPhoto, download] = [
    element<HTMLImageElement>('foto-gambar'),
    element<HTMLAnchorElement>('foto-unduh'),
  ];
  shownPhoto.src = source;
  shownPhoto.alt = figure?.querySelector('img')?.alt ?? '';
  download.href = source;
  download.download = `${url.split('/').at(-2)}.jpg`;
  element<HTMLInputElement>('salin-keterangan').value = [
    shownPhoto.alt,
    figure?.querySelector('figcaption')?.textContent.trim(),
  ]
    .filter(Boolean)
    .join(' ');
}

async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const field = element<HTMLInputElement | HTMLTextAreaElement>(button.dataset['copies'] ?? '');
  const [label] = button.childNodes;
  const say = (onButton: string, aloud: string) => {
    if (label) label.textContent = onButton;
    spoken.textContent = aloud;
  };
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    say('Tersalin', `${field.labels?.[0]?.textContent.trim()} tersalin`);
    setTimeout(say, saidFor, 'Salin', '');
  } catch {
    // Without a clipboard the text stands marked, to be copied by hand.
    say('Salin', 'Teks sudah ditandai. Salin dengan menu peramban Anda.');
  }
}
