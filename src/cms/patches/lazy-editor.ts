import type { Patch } from '../bundle/patch.ts';

/**
 * The list and the board open without the editor's code, which is most of Decap; it is fetched in
 * the background and waited for only when an entry is opened at once.
 */
export const lazyEditor: Patch = {
  file: 'decap-cms-core/dist/esm/components/App/App.js',
  edits: [
    {
      find: "import Editor from '../Editor/Editor';",
      put: `import { lazy, Suspense } from 'react';
const loadEditor = () => import('portal-kim:editor');
const LazyEditor = lazy(loadEditor);
function Editor(props) {
  return _jsx(Suspense, { fallback: _jsx(Loader, { active: true, children: 'Membuka naskah…' }), children: _jsx(LazyEditor, { ...props }) });
}
setTimeout(() => loadEditor().catch(() => undefined), 1500);`,
    },
  ],
};
