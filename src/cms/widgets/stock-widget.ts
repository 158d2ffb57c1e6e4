import type { CmsWidgetParam } from 'decap-cms-core';

/** What every widget package of Decap exports. */
export interface StockWidget {
  readonly Widget: () => CmsWidgetParam;
}
