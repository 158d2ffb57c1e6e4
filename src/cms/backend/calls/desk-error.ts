/** One finding of the content check, as the desk sends it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly message: string;
  readonly fix: string | null;
  /** Characters from `column` on that `fix` takes the place of; absent where it is more than they. */
  readonly length?: number;
}

/** The version that stands where ours was refused. */
export interface OtherVersion {
  readonly path: string;
  readonly id: string;
  readonly data: string;
  readonly author: string;
  readonly updatedAt: string;
}

interface Answer {
  readonly error?: string;
  readonly code?: string;
  readonly problems?: readonly Problem[];
  readonly other?: OtherVersion | null;
}

/**
 * A refusal in words for the editor. Decap puts an error into its notices as text, so the text is
 * the sentence alone.
 */
export class DeskError extends Error {
  /** HTTP status; 0 when the desk could not be reached. */
  readonly status: number;
  readonly code: string;
  readonly problems: readonly Problem[];
  readonly other: OtherVersion | null;

  constructor(status: number, answer: Answer) {
    super(sentence(status, answer));
    // Decap's own code looks for this name.
    this.name = 'API_ERROR';
    this.status = status;
    this.code = answer.code ?? '';
    this.problems = answer.problems ?? [];
    this.other = answer.other ?? null;
  }

  override toString(): string {
    return this.message;
  }
}

function sentence(status: number, { error }: Answer): string {
  if (status === 0) {
    return 'Meja redaksi tidak menjawab. Periksa sambungan, lalu coba lagi. Tulisan Anda masih di layar dan tersimpan di perangkat ini.';
  }
  if (status === 401) {
    return 'Anda perlu masuk lagi. Tulisan Anda tersimpan di perangkat ini: muat ulang halaman, masuk, lalu pulihkan.';
  }
  if (error) return error;
  return status >= 500
    ? 'Meja redaksi mengalami gangguan. Tulisan Anda masih di layar. Coba lagi sebentar lagi.'
    : `Meja redaksi menolak permintaan ini (${status}). Tulisan Anda masih di layar.`;
}
