/** What every widget package of Decap exports. */
export interface StockWidget {
  readonly Widget: () => { readonly name: string };
}
