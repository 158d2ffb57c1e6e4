/** The part of Decap's configuration this project writes. */
export interface CmsField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly [option: string]: unknown;
}

interface CmsFile {
  readonly name: string;
  readonly label: string;
  readonly file: string;
  readonly fields: readonly CmsField[];
  readonly description?: string;
  readonly editor?: { readonly preview: boolean };
}

export interface CmsCollection {
  readonly name: string;
  readonly label: string;
  readonly label_singular?: string;
  readonly description?: string;
  readonly format: string;
  readonly extension?: string;
  readonly delete: boolean;
  readonly create?: boolean;
  readonly folder?: string;
  readonly path?: string;
  readonly fields?: readonly CmsField[];
  readonly files?: readonly CmsFile[];
  readonly [option: string]: unknown;
}

export interface CmsConfig {
  readonly backend: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly collections: readonly CmsCollection[];
  readonly [option: string]: unknown;
}
