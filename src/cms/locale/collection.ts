/** Lists of entries, and the pictures beside an entry. */
export const collectionPhrases = {
  collection: {
    sidebar: {
      collections: 'Jenis tulisan',
      allCollections: 'Semua jenis tulisan',
      searchAll: 'Cari di semua tulisan',
      searchIn: 'Cari di',
    },
    collectionTop: {
      sortBy: 'Urutkan',
      viewAs: 'Tampilan',
      viewAsList: 'Tampilkan sebagai daftar',
      viewAsGrid: 'Tampilkan sebagai kartu',
      newButton: 'Tulis %{collectionLabel}',
      newButtonAriaLabel: 'Tulis %{collectionLabel} baru',
      ascending: 'Naik',
      descending: 'Turun',
      searchResults: 'Hasil pencarian "%{searchTerm}"',
      searchResultsInCollection: 'Hasil pencarian "%{searchTerm}" di %{collection}',
      filterBy: 'Saring',
      groupBy: 'Kelompokkan',
    },
    entries: {
      loadingEntries: 'Memuat tulisan…',
      cachingEntries: 'Menyimpan daftar tulisan…',
      longerLoading: 'Ini dapat berlangsung beberapa menit',
      noEntries: 'Belum ada tulisan',
      unpublishedHeader: 'Belum terbit',
    },
    groups: {
      other: 'Lainnya',
      negateLabel: 'Bukan %{label}',
    },
    defaultFields: {
      author: {
        label: 'Penulis',
      },
      updatedOn: {
        label: 'Diubah pada',
      },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      draft: 'Draf',
      copy: 'Salin',
      copyUrl: 'Salin alamat',
      copyPath: 'Salin lokasi',
      copyName: 'Salin nama',
      copied: 'Tersalin',
    },
    mediaLibrary: {
      onDelete: 'Hapus berkas yang dipilih?',
      fileTooLarge: 'Berkas terlalu besar.\nPaling besar %{size} kB.',
    },
    mediaLibraryModal: {
      loading: 'Memuat…',
      close: 'Tutup',
      noResults: 'Tidak ada hasil.',
      noAssetsFound: 'Belum ada berkas.',
      noImagesFound: 'Belum ada foto. Pilih foto dengan tombol Unggah.',
      private: 'Pribadi ',
      images: 'Foto tulisan ini',
      mediaAssets: 'Berkas',
      search: 'Cari…',
      uploading: 'Mengunggah…',
      upload: 'Unggah',
      download: 'Unduh',
      deleting: 'Menghapus…',
      deleteSelected: 'Hapus',
      chooseSelected: 'Pakai yang dipilih',
    },
  },
};
