import boolean from 'decap-cms-widget-boolean';
import datetime from 'decap-cms-widget-datetime';
import file from 'decap-cms-widget-file';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import markdown from 'decap-cms-widget-markdown';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import relation from 'decap-cms-widget-relation';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { decap } from '../decap.ts';
import { registerPreviews } from '../previews/register.ts';
import { editorComponents } from './directives.ts';
import { RegionControl } from './region-control.tsx';

const stock = [
  string,
  text,
  markdown,
  file,
  image,
  datetime,
  select,
  relation,
  list,
  object,
  boolean,
  number,
];

/** Registers the form's parts and the previews with Decap. */
export function registerWidgets(): void {
  for (const { Widget } of stock) decap.registerWidget(Widget());
  decap.registerWidget('wilayah', RegionControl);
  for (const component of editorComponents) decap.registerEditorComponent(component);
  registerPreviews();
}
