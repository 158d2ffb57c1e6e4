import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { id } from './id.ts';

function flat(phrases: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([key, phrase]) =>
      typeof phrase === 'string'
        ? [[`${path}${key}`, phrase]]
        : Object.entries(flat(phrase, `${path}${key}.`)),
    ),
  );
}

function placeholders(phrase: string): readonly string[] {
  return [...new Set(phrase.match(/%\{\w+\}/g))].sort();
}

const english = flat(en);
const indonesian = flat(id);

test('every phrase of Decap is translated, and no other', () => {
  expect(Object.keys(indonesian).sort()).toEqual(Object.keys(english).sort());
});

test('every phrase keeps its placeholders and its plural forms', () => {
  for (const [key, phrase] of Object.entries(indonesian)) {
    const original = english[key] ?? '';
    expect([key, placeholders(phrase)]).toEqual([key, placeholders(original)]);
    expect([key, phrase.split('||||').length]).toEqual([key, original.split('||||').length]);
  }
});

test('no English is left over', () => {
  const same = Object.keys(indonesian).filter((key) => indonesian[key] === english[key]);
  expect(same.sort()).toEqual([
    'editor.editorToolbar.status',
    'editor.editorWidgets.markdown.markdown',
    'ui.toast.onFailToAuth',
    'workflow.workflowCard.lastChangeNoAuthor',
  ]);
});
