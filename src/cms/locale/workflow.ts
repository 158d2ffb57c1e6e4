/** The board of drafts. */
export const workflowPhrases = {
  workflow: {
    workflow: {
      loading: 'Memuat papan redaksi…',
      workflowHeading: 'Papan redaksi',
      newPost: 'Tulis baru',
      description:
        '%{smart_count} tulisan menunggu diperiksa, %{readyCount} siap terbit. |||| %{smart_count} tulisan menunggu diperiksa, %{readyCount} siap terbit. ',
      dateFormat: 'D MMMM',
    },
    workflowCard: {
      lastChange: '%{date} oleh %{author}',
      lastChangeNoAuthor: '%{date}',
      lastChangeNoDate: 'oleh %{author}',
      deleteChanges: 'Buang perubahan',
      deleteNewEntry: 'Buang draf',
      publishChanges: 'Terbitkan perubahan',
      publishNewEntry: 'Terbitkan',
    },
    workflowList: {
      onDeleteEntry: 'Buang draf ini?',
      onPublishingNotReadyEntry:
        'Hanya tulisan berstatus "Siap terbit" yang dapat diterbitkan. Pindahkan kartunya ke kolom "Siap terbit" dahulu.',
      onPublishEntry: 'Terbitkan tulisan ini?',
      draftHeader: 'Draf',
      inReviewHeader: 'Diperiksa',
      readyHeader: 'Siap terbit',
      currentEntries: '%{smart_count} tulisan |||| %{smart_count} tulisan',
    },
  },
};
