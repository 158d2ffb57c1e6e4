import { contentType } from '../content-type.ts';
import { lines } from '../fields/compound.ts';
import { choice } from '../fields/text.ts';
import { wholeNumber } from '../fields/value.ts';
import {
  aliases,
  date,
  draft,
  kim,
  photo,
  place,
  sample,
  summary,
  title,
  topics,
} from './entry-fields.ts';

/** Recipes of the village kitchen. */
export const recipe = contentType({
  name: 'resep',
  label: 'Resep dapur',
  labelSingular: 'Resep',
  description: 'Masakan warga: bahan, takaran, dan langkahnya.',
  intro: 'Masakan warga, ditulis oleh yang memasaknya.',
  group: 'warga',
  layout: 'dated',
  urlPrefix: '/resep/',
  look: 'story',
  fields: {
    title,
    date,
    summary,
    kim,
    region: place,
    topics,
    effort: choice({
      label: 'Kesulitan',
      hint: 'Seberapa sulit untuk yang baru pertama memasaknya.',
      choices: [
        { value: 'mudah', label: 'Mudah' },
        { value: 'sulit', label: 'Perlu terampil' },
      ],
    }),
    portions: wholeNumber({
      label: 'Porsi',
      hint: 'Cukup untuk berapa orang.',
      min: 1,
      max: 100,
      say: (portions) => `${portions} porsi`,
    }),
    ingredients: lines({ label: 'Bahan', hint: 'Satu bahan dengan takarannya di setiap baris.' }),
    photo,
    aliases,
    sample,
    draft,
  },
  body: { label: 'Langkah', hint: 'Langkah demi langkah, mulai dari bahan.', required: true },
  facts: ['effort', 'portions'],
  thing: {
    type: 'Recipe',
    as: 'work',
    also: ({ portions, ingredients }) => ({
      recipeYield: `${portions} porsi`,
      supply: ingredients,
    }),
  },
});
