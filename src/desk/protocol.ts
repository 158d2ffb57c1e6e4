import { z } from 'astro/zod';
import { DeskError } from './desk-error.ts';
import { draftStatuses } from './storage.ts';

const text = z.string().min(1);
const status = z.enum(draftStatuses);
/** An object id of git; a repository of the newer kind has longer ones. */
const objectId = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
/** Name that a discarded draft is kept under. */
const keptRef = z
  .string()
  .regex(/^refs\/portal\/discarded\/[a-z0-9_/-]+\/\d{8}T\d{6}Z-[0-9a-f]{12}$/);
const head = objectId.optional();
const entry = { collection: text, slug: text };
const fileOfEntry = z.object({ ...entry, path: text });
const change = {
  author: z
    .object({ name: z.string(), email: z.string().nullish() })
    .nullish()
    .transform((author) => author ?? undefined),
};

const storedAsset = z.object({ path: text, id: objectId, content: z.undefined().optional() });
const sentAsset = z.object({ path: text, content: z.string(), encoding: z.literal('base64') });

const dataFile = z.object({
  slug: text,
  path: text,
  raw: z.string(),
  newPath: z.string().nullish(),
  /** Id of the text the editor opened; null for an entry that must not exist yet. */
  base: objectId.nullish(),
});

const persistOptions = z.object({
  collectionName: z.string().optional(),
  commitMessage: z.string().optional(),
  useWorkflow: z.boolean().optional(),
  status: status.optional(),
});

const persistEntry = z
  .object({
    ...change,
    entry: dataFile.optional(),
    dataFiles: z.array(dataFile).length(1).optional(),
    assets: z
      .array(z.union([storedAsset, sentAsset]))
      .max(60)
      .default([]),
    options: persistOptions.default({}),
  })
  .refine(({ entry: one, dataFiles }) => (one === undefined) !== (dataFiles === undefined), {
    path: ['dataFiles'],
  });

const noteText = z.string().trim().min(1).max(10_000);

/** Parameters of every action of the protocol: its one schema, by which the door reads a call. */
export const actionParams = {
  info: z.object({}),
  entriesByFolder: z.object({
    folder: text,
    extension: z.string().regex(/^\.?[a-z]{2,3}$/),
    depth: z.number().int().min(1).max(20),
    bodies: z.boolean().default(true),
    page: z.number().int().min(1).optional(),
    pageSize: z.number().int().min(1).max(500).default(50),
  }),
  entriesByFiles: z.object({
    files: z.array(z.object({ path: text, label: z.string().optional() })).max(1_000),
  }),
  getEntry: z.object({ path: text }),
  unpublishedEntries: z.object({ detail: z.boolean().default(false) }),
  unpublishedEntry: z.union([z.object({ id: text }), z.object(entry)]),
  unpublishedEntryDataFile: fileOfEntry,
  unpublishedEntryMediaFile: fileOfEntry,
  persistEntry,
  updateUnpublishedEntryStatus: z.object({ ...change, ...entry, newStatus: status, head }),
  publishUnpublishedEntry: z.object({ ...change, ...entry, head }),
  deleteUnpublishedEntry: z.object({ ...change, ...entry, head }),
  discardedEntries: z.object({}),
  restoreEntry: z.object({ ...change, kept: keptRef }),
  getMedia: z.object({ mediaFolder: text, bodies: z.boolean().default(true) }),
  getMediaFile: z.object({ path: text }),
  persistMedia: z.object({
    ...change,
    asset: sentAsset,
    options: z.object({ commitMessage: z.string().optional() }).default({}),
  }),
  deleteFile: z.object({}),
  deleteFiles: z.object({}),
  getDeployPreview: z.object(entry),
  getNotes: z.object(entry),
  addNote: z.object({
    ...change,
    ...entry,
    note: z.object({
      author: z.string().max(100).optional(),
      authorId: z.string().max(200).optional(),
      content: noteText,
      resolved: z.boolean().default(false),
    }),
  }),
  updateNote: z.object({
    ...change,
    ...entry,
    noteId: z.uuid(),
    updates: z.object({ content: noteText.optional(), resolved: z.boolean().optional() }),
  }),
  deleteNote: z.object({ ...change, ...entry, noteId: z.uuid() }),
  toggleNoteResolution: z.object({ ...change, ...entry, noteId: z.uuid() }),
  getPRMetadata: z.object(entry),
} as const;

export type Action = keyof typeof actionParams;
export type ParamsOf<A extends Action> = z.infer<(typeof actionParams)[A]>;

const envelope = z.object({
  action: text,
  branch: z.string().optional(),
  params: z.looseObject({ branch: z.string().optional() }).default({}),
});

/** One call with its parameters known to fit. */
export type Call = {
  [A in Action]: {
    readonly action: A;
    readonly branch: string | null;
    readonly params: ParamsOf<A>;
  };
}[Action];

/**
 * Reads a request's JSON as a call.
 * @throws {DeskError} `malformed` naming the parameter, or `unknown-action`
 */
export function readCall(json: unknown): Call {
  const { action, branch, params } = parsed(envelope, json, '');
  if (!isAction(action)) {
    throw new DeskError(
      'unknown-action',
      `Meja redaksi tidak mengenal tindakan "${action.slice(0, 60)}"; muat ulang /admin/.`,
    );
  }
  if (branch !== undefined && params.branch !== undefined && branch !== params.branch) {
    throw malformed('params.branch');
  }
  const call = {
    action,
    branch: branch ?? params.branch ?? null,
    params: parsed<unknown>(actionParams[action], params, 'params'),
  };
  // The schema was picked by the action's name, a tie that a union of calls can't express.
  return call as Call;
}

function isAction(name: string): name is Action {
  return Object.hasOwn(actionParams, name);
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, at: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = [at, ...(result.error.issues[0]?.path ?? [])].filter((part) => part !== '');
  throw malformed(path.join('.') || 'isi permintaan');
}

function malformed(where: string): DeskError {
  return new DeskError(
    'malformed',
    `Permintaan tidak lengkap atau salah bentuk pada "${where}"; muat ulang /admin/, lalu ulangi.`,
  );
}
