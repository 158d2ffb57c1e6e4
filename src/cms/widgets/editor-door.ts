// Decap's modules import each other in circles; entering by its front door first, as the page
// itself does, keeps the order in which they are set up.
import 'decap-cms-core';
import Editor from 'decap-cms-core/dist/esm/components/Editor/Editor.js';
import { registerWidgets } from './register.ts';

registerWidgets();

export default Editor;
