import type { Patch } from '../bundle/patch.ts';

/** English that Decap has in its code instead of its phrases, where an editor can meet it. */
export const wording: readonly Patch[] = [
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    edits: [{ find: 'widgetLabel: widgetName', put: "widgetLabel: field.get('label', fieldName)" }],
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    edits: [
      { find: '"No field(s) defined for this widget"', put: '"Kelompok ini tidak berisi isian"' },
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js',
    edits: [{ find: 'children: stripProtocol(displayUrl)', put: "children: 'Lihat situs'" }],
  },
];
