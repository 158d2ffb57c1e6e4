import type { Patch } from '../bundle/patch.ts';

/**
 * Decap asks for the local backup and for the entry at the same time; when the entry comes last
 * it overwrites what was just restored. Here the backup is looked up after the entry has arrived.
 * (decaporg/decap-cms issues 5055, 5470, 6989.) The backup is also written sooner: a reload two
 * seconds after the last letter must not lose it.
 */
export const backupAfterEntry: Patch = {
  file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
  edits: [
    {
      find: `    retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
      put: `    const arrived = newEntry
      ? createEmptyDraft(collection, this.props.location.search)
      : loadEntry(collection, slug);
    Promise.resolve(arrived).then(() => retrieveLocalBackup(collection, slug));`,
    },
    { find: '  }, 2000);', put: '  }, 400);' },
    {
      // The backend is told which version the restored text was written over (../backend/versions.ts).
      find: '        this.props.loadLocalBackup();',
      put: `        const path = this.props.localBackup.getIn(['entry', 'path']);
        this.props.loadLocalBackup();
        dispatchEvent(new CustomEvent('portal-kim:backup-restored', { detail: path }));`,
    },
  ],
};

/** The other half: an entry without a draft is loaded by a second call, which nobody waited for. */
export const awaitPublishedEntry: Patch = {
  file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
  edits: [
    {
      find: `        dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug));`,
      put: `        dispatch(unpublishedEntryRedirected(collection, slug));
        await dispatch(loadEntry(collection, slug));`,
    },
  ],
};
