import type { Patch } from '../bundle/patch.ts';

/** The sign-in of every backend stands under the portal's own head. */
export const signInHead: Patch = {
  file: 'decap-cms-core/dist/esm/components/App/App.js',
  edits: [
    {
      find: '/*#__PURE__*/createElement(backend.authComponent(), {',
      put: '_jsx("header", { children: _jsx(Masthead, {}) }), createElement(backend.authComponent(), {',
    },
    {
      find: "import Header from './Header';",
      put: "import Header from './Header';\nimport { Masthead } from 'portal-kim:masthead';",
    },
  ],
};

/** In place of Decap's own mark the page says what it is. */
export const signInTitle: Patch = {
  file: 'decap-cms-ui-default/dist/esm/AuthenticationPage.js',
  edits: [
    {
      find: `  return _jsx(DecapLogoIcon, {
    size: "300px",
    type: "decap-cms"
  });`,
      put: "  return _jsx('h1', { className: 'pk-title', children: 'Masuk ke ruang redaksi' });",
    },
  ],
};
