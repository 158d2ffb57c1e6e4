import { optional } from './field.ts';
import { filledRows, group, rows } from './fields/compound.ts';
import { region } from './fields/reference.ts';
import { line, webAddress } from './fields/text.ts';
import { day, wholeNumber } from './fields/value.ts';

/** Where a fact was read; nothing is told of a region without it. */
const source = {
  source: line({
    label: 'Sumber',
    hint: 'Keputusan, lembaga, atau media yang memuatnya.',
    max: 120,
  }),
  url: optional(
    webAddress({ label: 'Alamat sumber', hint: 'Halaman sumbernya, bila ada di internet.' }),
  ),
};

const place = region({ label: 'Wilayah', hint: 'Wilayah yang dimaksud.' });

/** What an office knows of its regions beyond their codes and names, each with its source. */
export const regionFactFields = {
  capitals: optional(
    group({
      label: 'Ibu kota',
      hint: 'Ibu kota tiap wilayah, dari satu sumber.',
      fields: {
        ...source,
        places: filledRows({
          label: 'Daftar ibu kota',
          hint: 'Satu baris untuk satu wilayah.',
          rowLabel: 'name',
          fields: {
            region: place,
            name: line({ label: 'Nama ibu kota', hint: 'Misalnya Kasongan.', max: 60 }),
          },
        }),
      },
    }),
  ),
  counts: rows({
    label: 'Angka wilayah',
    hint: 'Hitungan resmi menurut wilayah. Wilayah yang tidak disebut tidak menampilkan angka.',
    rowLabel: 'label',
    fields: {
      label: line({
        label: 'Yang dihitung',
        hint: 'Tampil di atas angkanya, misalnya Desa tanpa sinyal.',
        max: 40,
      }),
      date: day({ label: 'Tanggal angka', hint: 'Hari angka itu berlaku.' }),
      ...source,
      places: filledRows({
        label: 'Jumlah menurut wilayah',
        hint: 'Satu baris untuk satu wilayah.',
        rowLabel: 'count',
        fields: {
          region: place,
          count: wholeNumber({
            label: 'Jumlah',
            hint: 'Bilangan bulat tanpa titik.',
            min: 0,
            max: 999_999_999,
          }),
        },
      }),
    },
  }),
};
