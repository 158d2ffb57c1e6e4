import { note, warning } from './callout.ts';
import { contact } from './contact.ts';
import type { Directive } from './directive.ts';
import { download } from './download.ts';
import { figure } from './figure.ts';
import { language } from './language.ts';
import { quote } from './quote.ts';
import { video } from './video.ts';

/** Every directive there is. Any other name stays the text that was typed. */
export const directives: readonly Directive[] = [
  note,
  warning,
  quote,
  contact,
  figure,
  video,
  download,
  language,
];
