import type { Fields } from './field.ts';

/** A choice of a closed list: the value kept in the file and the words an editor sees. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * How a field is filled in, told in our own words. `src/cms/config/` turns it into Decap's;
 * nothing here knows Decap.
 */
export type Widget =
  | { readonly kind: 'line'; readonly pattern?: Pattern }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'markdown' }
  | { readonly kind: 'moment'; readonly turns: boolean }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'money'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'color' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'kim' }
  | { readonly kind: 'topics' }
  | { readonly kind: 'office' }
  | { readonly kind: 'region' }
  | { readonly kind: 'entry' }
  | { readonly kind: 'entries'; readonly of: string; readonly shown: readonly string[] }
  | { readonly kind: 'photo-file' }
  | { readonly kind: 'document-file' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'group'; readonly fields: Fields }
  | {
      readonly kind: 'rows';
      readonly fields: Fields;
      readonly rowLabel: string;
    };

/** A regular expression both the form and the check hold a value to, and what to say if it fails. */
export interface Pattern {
  readonly source: string;
  readonly message: string;
  /** A text that fits, to start from where the value is missing. */
  readonly example?: string;
}

/** Whether a field names a file beside its entry. */
export function isFileKind({ kind }: Widget): boolean {
  return kind === 'photo-file' || kind === 'document-file';
}
