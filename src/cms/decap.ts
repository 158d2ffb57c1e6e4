import { DecapCmsCore } from 'decap-cms-core';
import type { ComponentType } from 'react';
import type { CmsConfig } from './config/decap-types.ts';
import type { CmsFormat } from './config/format.ts';
import type { PreviewProps } from './previews/preview-props.ts';
import type { StockWidget } from './widgets/stock-widget.ts';

/**
 * What this project asks of Decap. Its published types know neither our widgets nor read-only
 * values, so they are told anew here, once.
 */
interface Decap {
  init(options: { readonly config: CmsConfig }): void;
  registerLocale(locale: string, phrases: object): void;
  registerCustomFormat(name: string, extension: string, format: CmsFormat): void;
  registerBackend(name: string, backend: new (...parameters: never[]) => unknown): void;
  registerWidget(widget: ReturnType<StockWidget['Widget']>): void;
  registerWidget<Props>(name: string, control: ComponentType<Props>): void;
  registerPreviewStyle(css: string, options: { readonly raw: true }): void;
  registerPreviewTemplate(collection: string, preview: ComponentType<PreviewProps>): void;
  registerEditorComponent(component: object): void;
}

export const decap = DecapCmsCore as unknown as Decap;
