import { expect, test } from 'vitest';
import {
  climbed,
  type Lesson,
  laddersOf,
  lessonsBeside,
  type Module,
  modulesBeside,
  readingMinutes,
  rungOf,
  sheetUrl,
} from './climb.ts';

type Place = readonly [pillar: string, level: string];

function lesson(slug: string, [pillar, level]: Place, minutes = 20): Lesson {
  const data = { title: slug.toUpperCase(), pillar, level, minutes };
  return { id: slug, slug, url: `/literasi/${slug}/`, data } as unknown as Lesson;
}

function module(slug: string, [pillar, level]: Place, lessons: string[], day = 1): Module {
  const date = new Date(Date.UTC(2026, 10, day));
  const plan = [{ minutes: 30 }, { minutes: 45 }];
  const data = { title: slug.toUpperCase(), pillar, level, lessons, date, plan };
  return { id: slug, slug, url: `/modul/${slug}/`, data } as unknown as Module;
}

const modules = [
  module('m-aman', ['aman', 'dasar'], ['sandi']),
  module('m-cakap-2', ['cakap', 'menengah'], ['dokumen', 'cari']),
  module('m-cakap-1b', ['cakap', 'dasar'], ['kabar'], 9),
  module('m-cakap-1a', ['cakap', 'dasar'], ['foto', 'hilang'], 3),
];
const lessons = [
  lesson('lepas-menengah', ['cakap', 'menengah'], 5),
  lesson('lepas-panjang', ['cakap', 'dasar'], 30),
  lesson('lepas-pendek', ['cakap', 'dasar'], 10),
  lesson('cari', ['cakap', 'menengah']),
  lesson('dokumen', ['cakap', 'menengah'], 40),
  lesson('foto', ['cakap', 'dasar']),
  lesson('kabar', ['cakap', 'dasar']),
  lesson('sandi', ['aman', 'dasar']),
];
const ladders = laddersOf(modules, lessons);
const named = (slug: string) => lessons.find((one) => one.slug === slug) as Lesson;
const moduleNamed = (slug: string) => modules.find((one) => one.slug === slug) as Module;

test('pillar, level and age say where a module stands; lessons keep the order of their module', () => {
  expect(
    ladders.map(({ pillar, rungs, loose }) => [
      pillar.value,
      rungs.map((rung) => [rung.module.slug, ...rung.lessons.map(({ slug }) => slug)]),
      loose.map(({ slug }) => slug),
    ]),
  ).toEqual([
    [
      'cakap',
      // A lesson that is not published is passed over.
      [
        ['m-cakap-1a', 'foto'],
        ['m-cakap-1b', 'kabar'],
        ['m-cakap-2', 'dokumen', 'cari'],
      ],
      ['lepas-pendek', 'lepas-panjang', 'lepas-menengah'],
    ],
    ['budaya', [], []],
    ['etis', [], []],
    ['aman', [['m-aman', 'sandi']], []],
  ]);
});

test('a module leads to the one before and after it, across pillars', () => {
  const slugs = climbed(ladders).map((rung) => {
    const { before, after } = modulesBeside(ladders, rung.module);
    return [before?.url, rung.module.url, after?.url];
  });
  expect(slugs).toEqual([
    [undefined, '/modul/m-cakap-1a/', '/modul/m-cakap-1b/'],
    ['/modul/m-cakap-1a/', '/modul/m-cakap-1b/', '/modul/m-cakap-2/'],
    ['/modul/m-cakap-1b/', '/modul/m-cakap-2/', '/modul/m-aman/'],
    ['/modul/m-cakap-2/', '/modul/m-aman/', undefined],
  ]);
  expect(modulesBeside(ladders, moduleNamed('m-cakap-2')).after).toEqual({
    url: '/modul/m-aman/',
    title: 'M-AMAN',
    facts: 'Modul Aman, dasar · pertemuan 75 menit',
  });
});

test('a module that is not on the ladder leads nowhere', () => {
  const withdrawn = module('m-ditarik', ['etis', 'dasar'], []);
  expect(modulesBeside(ladders, withdrawn)).toEqual({ before: undefined, after: undefined });
});

test('a lesson leads along its module, then to the next module', () => {
  expect(lessonsBeside(ladders, named('dokumen'))).toEqual({
    before: undefined,
    after: { url: '/literasi/cari/', title: 'CARI', facts: 'Pelajaran, menengah · 20 menit' },
  });
  expect(lessonsBeside(ladders, named('cari'))).toMatchObject({
    before: { url: '/literasi/dokumen/' },
    after: { url: '/modul/m-aman/' },
  });
  expect(lessonsBeside(ladders, named('sandi'))).toEqual({ before: undefined, after: undefined });
});

test('a lesson of no module stands among those of its pillar', () => {
  expect(rungOf(ladders, named('lepas-panjang'))).toBeUndefined();
  expect(lessonsBeside(ladders, named('lepas-panjang'))).toMatchObject({
    before: { url: '/literasi/lepas-pendek/' },
    after: { url: '/literasi/lepas-menengah/' },
  });
  expect(lessonsBeside(ladders, named('lepas-menengah')).after).toBeUndefined();
});

test('reading takes as long as the lessons together, and the sheet lies below its module', () => {
  const rung = rungOf(ladders, named('dokumen'));
  expect(readingMinutes(rung?.lessons ?? [])).toBe(60);
  expect(sheetUrl(moduleNamed('m-aman'))).toBe('/modul/m-aman/pemandu/');
});
