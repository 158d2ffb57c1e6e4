/** The parts of the form. */
export const widgetPhrases = {
  editorWidgets: {
    markdown: {
      bold: 'Tebal',
      italic: 'Miring',
      strikethrough: 'Coret',
      code: 'Kode',
      link: 'Tautan',
      linkPrompt: 'Tulis alamat tautan',
      headings: 'Judul bagian',
      quote: 'Kutipan',
      bulletedList: 'Daftar bertanda',
      numberedList: 'Daftar bernomor',
      addComponent: 'Sisipkan',
      richText: 'Teks jadi',
      markdown: 'Markdown',
      toggleMode: {
        rich: 'Beralih ke teks jadi',
        markdown: 'Beralih ke Markdown',
      },
    },
    image: {
      choose: 'Pilih foto',
      chooseMultiple: 'Pilih beberapa foto',
      chooseUrl: 'Sisipkan dari alamat',
      replaceUrl: 'Ganti dengan alamat',
      promptUrl: 'Tulis alamat foto',
      chooseDifferent: 'Ganti foto',
      addMore: 'Tambah foto',
      remove: 'Hapus foto',
      removeAll: 'Hapus semua foto',
    },
    file: {
      choose: 'Pilih berkas',
      chooseUrl: 'Sisipkan dari alamat',
      chooseMultiple: 'Pilih beberapa berkas',
      replaceUrl: 'Ganti dengan alamat',
      promptUrl: 'Tulis alamat berkas',
      chooseDifferent: 'Ganti berkas',
      addMore: 'Tambah berkas',
      remove: 'Hapus berkas',
      removeAll: 'Hapus semua berkas',
    },
    unknownControl: {
      noControl: 'Isian jenis "%{widget}" tidak dikenal.',
    },
    unknownPreview: {
      noPreview: 'Jenis "%{widget}" tidak mempunyai pratinjau.',
    },
    headingOptions: {
      headingOne: 'Judul 1',
      headingTwo: 'Judul 2',
      headingThree: 'Judul 3',
      headingFour: 'Judul 4',
      headingFive: 'Judul 5',
      headingSix: 'Judul 6',
    },
    datetime: {
      now: 'Sekarang',
      clear: 'Kosongkan',
      setToNow: 'Isi %{fieldLabel} dengan waktu sekarang',
    },
    list: {
      add: 'Tambah %{item}',
      addType: 'Tambah %{item}',
    },
    object: {
      expand: 'Buka',
      collapse: 'Lipat',
    },
  },
};
