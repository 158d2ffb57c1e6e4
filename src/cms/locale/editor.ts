import { toolbarPhrases } from './toolbar.ts';
import { widgetPhrases } from './widgets.ts';

/** The form. */
export const editorPhrases = {
  editor: {
    editorControl: {
      field: {
        optional: 'boleh kosong',
        widgetLabel: 'Isian %{widgetLabel}',
      },
    },
    editorControlPane: {
      widget: {
        required: '%{fieldLabel} belum diisi.',
        regexPattern: '%{fieldLabel} belum sesuai: %{pattern}',
        processing: '%{fieldLabel} sedang diproses.',
        range: '%{fieldLabel} harus antara %{minValue} dan %{maxValue}.',
        min: '%{fieldLabel} paling kecil %{minValue}.',
        max: '%{fieldLabel} paling besar %{maxValue}.',
        rangeCount: '%{fieldLabel} harus berisi %{minCount} sampai %{maxCount} hal.',
        rangeCountExact: '%{fieldLabel} harus berisi tepat %{count} hal.',
        rangeMin: '%{fieldLabel} paling sedikit %{minCount} hal.',
        rangeMax: '%{fieldLabel} paling banyak %{maxCount} hal.',
        invalidPath: 'Lokasi "%{path}" tidak dapat dipakai.',
        pathExists: 'Lokasi "%{path}" sudah dipakai.',
      },
      i18n: {
        writingInLocale: 'Menulis dalam %{locale}',
        copyFromLocale: 'Isi dari bahasa lain',
        copyFromLocaleConfirm:
          'Isi dengan teks dari bahasa %{locale}?\nSemua isian yang ada akan diganti.',
      },
    },
    editor: {
      onLeavePage: 'Tinggalkan halaman ini? Perubahan yang belum disimpan akan hilang.',
      onUpdatingWithUnsavedChanges:
        'Ada perubahan yang belum disimpan. Simpan dahulu, lalu ubah status.',
      onPublishingNotReady: 'Ubah status menjadi "Siap terbit" dahulu, lalu terbitkan.',
      onPublishingWithUnsavedChanges:
        'Ada perubahan yang belum disimpan. Simpan dahulu, lalu terbitkan.',
      onPublishing: 'Terbitkan tulisan ini?',
      onUnpublishing: 'Tarik tulisan ini dari situs?',
      onDeleteWithUnsavedChanges:
        'Hapus tulisan yang sudah terbit ini beserta perubahan yang belum disimpan?',
      onDeletePublishedEntry: 'Hapus tulisan yang sudah terbit ini?',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Semua perubahan yang belum terbit, juga yang belum disimpan, akan dibuang. Lanjutkan?',
      onDeleteUnpublishedChanges: 'Semua perubahan yang belum terbit akan dibuang. Lanjutkan?',
      loadingEntry: 'Membuka tulisan…',
      confirmLoadBackup:
        'Perangkat ini menyimpan tulisan Anda yang belum tersimpan di meja redaksi. Pulihkan?',
    },
    editorInterface: {
      toggleI18n: 'Tampilkan bahasa lain',
      togglePreview: 'Pratinjau',
      toggleScrollSync: 'Gulir bersama',
      toggleNotes: 'Catatan',
    },
    editorNotesPane: {
      title: 'Catatan',
      emptyState: 'Belum ada catatan. Tulis catatan pertama untuk penulis atau pemeriksa di bawah.',
      addNote: 'Tambah catatan',
      addPlaceholder: 'Tulis catatan…',
      editPlaceholder: 'Ubah catatan…',
      save: 'Simpan',
      cancel: 'Batal',
      edit: 'Ubah',
      delete: 'Hapus',
      resolve: 'Tandai selesai',
      unresolve: 'Buka lagi',
      confirmDelete: 'Hapus catatan ini?',
      shortcut: 'Tekan Ctrl+Enter untuk menambah catatan',
    },
    ...toolbarPhrases,
    ...widgetPhrases,
  },
};
