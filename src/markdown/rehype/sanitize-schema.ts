import type { Options } from 'rehype-sanitize';

/** What a link may open: pages, mail, telephone, text message, map. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel', 'sms', 'geo'];

const aria = ['ariaLabel', 'ariaDescribedBy'];

/**
 * The only elements, attributes and schemes that get past: whatever an editor typed or a step made of
 * it has gone through here. Ids are not prefixed here: none comes
 * from an editor's hand, all are made by `rehype-slug` and `remark-rehype` with their own prefixes.
 */
export const sanitizeSchema: Options = {
  tagNames: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'div', 'section', 'figure', 'figcaption'],
    ...['a', 'img', 'code', 'span', 'input', 'b', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 's'],
    ...['small', 'strong', 'sub', 'sup', 'u'],
  ],
  attributes: {
    '*': ['id', 'lang', 'title'],
    a: [...aria, 'href', 'rel', 'download'],
    code: [['className', /^language-./]],
    div: [
      ...aria,
      'tabIndex',
      ['role', 'note', 'region'],
      ['className', 'callout', 'callout-note', 'callout-warning', 'contact', 'table'],
    ],
    figure: [['className', 'quote', 'photo']],
    img: ['src', 'alt', 'width', 'height'],
    input: [...aria, 'checked', ['disabled', true], ['type', 'checkbox']],
    li: [['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    p: [['className', 'callout-title', 'contact-title', 'video', 'download']],
    section: [['className', 'footnotes']],
    span: [['className', 'credit', 'facts']],
    td: [['className', /^align-(left|center|right)$/]],
    th: [
      ['scope', 'col'],
      ['className', /^align-(left|center|right)$/],
    ],
    ul: [['className', 'contains-task-list']],
  },
  protocols: {
    href: linkSchemes,
    src: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: Object.fromEntries(
    ['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']]),
  ),
  strip: ['script', 'style'],
  clobber: [],
};
