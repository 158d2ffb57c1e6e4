/** What a page carries in the place of its own weight until the build knows it. */
export const weightMark = '{berat halaman}';
