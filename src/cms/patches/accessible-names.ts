import type { Patch } from '../bundle/patch.ts';

/** Names and landmarks that Decap leaves out, for those who don't see the page. */
export const accessibleNames: readonly Patch[] = [
  {
    file: 'decap-cms-widget-list/dist/esm/ListControl.js',
    edits: [
      {
        find: `    ...attributes,
    ...listeners,`,
        put: `    ...attributes,
    ...listeners,
    'aria-label': 'Pindahkan',`,
      },
    ],
  },
  {
    file: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    edits: [
      {
        find: '      onClick: onCollapseToggle,',
        put: "      onClick: onCollapseToggle,\n      'aria-expanded': !collapsed,\n      'aria-label': collapsed ? 'Buka' : 'Lipat',",
      },
      {
        find: '      onClick: onRemove,',
        put: "      onClick: onRemove,\n      'aria-label': 'Hapus',",
      },
    ],
  },
  {
    file: 'decap-cms-ui-default/dist/esm/Toggle.js',
    edits: [
      {
        // The only switch without a label of its own is the one over the text.
        find: '    "aria-checked": isActive?.toString(),',
        put: "    'aria-checked': String(Boolean(isActive)),\n    'aria-label': id ? undefined : 'Tampilkan sebagai Markdown',",
      },
    ],
  },
  {
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    edits: [
      {
        find: '            renderElement: renderElement,',
        put: "            'aria-label': field.get('label'),\n            renderElement: renderElement,",
      },
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Workflow/Workflow.js',
    edits: [
      {
        find: 'WorkflowContainer = /*#__PURE__*/_styled("div"',
        put: 'WorkflowContainer = /*#__PURE__*/_styled("main"',
      },
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    edits: [
      {
        find: 'EditorContainer = /*#__PURE__*/_styled("div"',
        put: 'EditorContainer = /*#__PURE__*/_styled("main"',
      },
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    edits: [
      {
        find: 'BackCollection = /*#__PURE__*/_styled("div"',
        put: 'BackCollection = /*#__PURE__*/_styled("h1"',
      },
    ],
  },
];
