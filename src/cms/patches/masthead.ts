import type { Patch } from '../bundle/patch.ts';

/**
 * Weave, mark, "Ruang redaksi" and the links out stand above Decap's own row. The button to all
 * media goes: a picture lies beside its entry and is reached from its form.
 */
export const masthead: Patch = {
  file: 'decap-cms-core/dist/esm/components/App/Header.js',
  edits: [
    { find: 'showMediaButton && _jsx("li", {', put: 'false && _jsx("li", {' },
    {
      find: `    return _jsx(AppHeader, {
      children: _jsxs(AppHeaderContent, {`,
      put: `    return _jsxs(AppHeader, {
      children: [_jsx(Masthead, { userName: user?.name }), _jsxs(AppHeaderContent, {`,
    },
    {
      find: `            displayUrl: displayUrl,
            isTestRepo: isTestRepo,
            imageUrl: user?.avatar_url,
            onLogoutClick: onLogoutClick
          })]
        })]
      })
    });`,
      put: `            isTestRepo: isTestRepo,
            imageUrl: user?.avatar_url,
            onLogoutClick: onLogoutClick
          })]
        })]
      })]
    });`,
    },
    {
      find: "import { checkBackendStatus } from '../../actions/status';",
      put: "import { checkBackendStatus } from '../../actions/status';\nimport { Masthead } from 'portal-kim:masthead';",
    },
  ],
};
