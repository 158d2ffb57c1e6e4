import { expect, test } from 'vitest';
import type { ListLook } from '../../schema/content-type.ts';
import { arranged } from './arranged.ts';

const section = (name: string, look: ListLook) => ({ name, type: { look } });
const news = section('berita', 'story');
const checks = section('cek-fakta', 'story');
const wishes = section('aspirasi', 'line');
const lessons = section('literasi', 'line');
const notices = section('pengumuman', 'notice');
const events = section('agenda', 'notice');
const kims = section('kim', 'profile');

test('days and names stand beside the lead, the others below it in rows of two', () => {
  expect(arranged([news, checks, wishes, notices, events, lessons, kims])).toEqual({
    lead: news,
    beside: [[notices, events], [kims]],
    below: [[checks, wishes], [lessons]],
  });
});

test('without anything to tell, days lead', () => {
  expect(arranged([notices, kims])).toEqual({ lead: notices, beside: [[kims]], below: [] });
  expect(arranged([])).toEqual({ lead: undefined, beside: [], below: [] });
});
