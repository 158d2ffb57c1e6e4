/** Notices, and the page that stands in when something broke. */
export const noticePhrases = {
  ui: {
    default: {
      goBackToSite: 'Kembali ke situs',
    },
    errorBoundary: {
      title: 'Ada yang rusak di halaman ini',
      details: 'Muat ulang halaman. Bila terulang, ',
      reportIt: 'laporkan kepada pembuat Decap CMS.',
      detailsHeading: 'Keterangan untuk pengelola',
      privacyWarning:
        'Laporan akan memuat pesan kesalahan dan data teknis.\nPeriksa dahulu, lalu hapus keterangan yang rahasia.',
      recoveredEntry: {
        heading: 'Tulisan yang diselamatkan',
        warning: 'Salin tulisan ini ke tempat lain sebelum meninggalkan halaman.',
        copyButtonLabel: 'Salin teks',
      },
    },
    settingsDropdown: {
      logOut: 'Keluar',
      account: 'Pilihan akun',
    },
    toast: {
      onFailToLoadEntries: 'Tulisan tidak termuat. %{details}',
      onFailToLoadDeployPreview: 'Pratinjau tidak termuat. %{details}',
      onFailToPersist: 'Belum tersimpan. %{details}',
      onFailToDelete: 'Belum terhapus. %{details}',
      onFailToUpdateStatus: 'Status belum diubah. %{details}',
      missingRequiredField: 'Masih ada isian wajib yang kosong. Lengkapi dahulu, lalu simpan.',
      entrySaved: 'Tersimpan',
      entryPublished: 'Sudah terbit',
      entryUnpublished: 'Sudah ditarik dari situs',
      onFailToPublishEntry: 'Belum terbit. %{details}',
      onFailToUnpublishEntry: 'Belum ditarik. %{details}',
      entryUpdated: 'Status sudah diubah',
      onDeleteUnpublishedChanges: 'Perubahan sudah dibuang',
      noteAdded: 'Catatan ditambahkan',
      onFailToAddNote: 'Catatan belum ditambahkan. %{details}',
      noteUpdated: 'Catatan diubah',
      onFailToUpdateNote: 'Catatan belum diubah. %{details}',
      noteDeleted: 'Catatan dihapus',
      onFailToDeleteNote: 'Catatan belum dihapus. %{details}',
      noteResolved: 'Catatan ditandai selesai',
      noteReopened: 'Catatan dibuka lagi',
      onFailToToggleNote: 'Tanda catatan belum diubah. %{details}',
      onFailToAuth: '%{details}',
      onLoggedOut: 'Anda sudah keluar. Salin dahulu tulisan yang belum tersimpan, lalu masuk lagi',
      onBackendDown: 'Layanan penyimpanan sedang terganggu. Lihat %{details}',
    },
  },
};
