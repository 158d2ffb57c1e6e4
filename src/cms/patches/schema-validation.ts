import type { Patch } from '../bundle/patch.ts';

/**
 * The form asks the schema itself about a value, in place of Decap's pattern: what the check
 * refuses, the form refuses, with the same sentence. The rules of a type see the whole entry.
 */
export const schemaValidation: Patch = {
  file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
  edits: [
    {
      find: "    const pattern = field.get('pattern', false);",
      put: `    const check = field.get('check');
    const problem =
      (isEmpty(value) ? null : problemOf(check, value)) ??
      disagreementOf(check, this.props.getEntry()?.get('data'), ruleWords);
    if (problem) return { error: { type: ValidationErrorTypes.PATTERN, parentIds, message: problem } };
    const pattern = check ? false : field.get('pattern', false);`,
    },
    {
      find: "import ValidationErrorTypes from '../../../constants/validationErrorTypes';",
      put: `import ValidationErrorTypes from '../../../constants/validationErrorTypes';
import { disagreementOf, problemOf } from 'portal-kim:validation';
import { ruleWords } from 'portal-kim:rule-words';`,
    },
  ],
};

/**
 * A group that may be left out, and is empty, is left out. Decap would ask for the fields that
 * must stand in it once it is there.
 */
export const emptyGroup: Patch = {
  file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
  edits: [
    {
      find: `    let fields = field.get('field') || field.get('fields');
    fields = List.isList(fields) ? fields : List([fields]);
    fields.forEach(field => {`,
      put: `    let fields = field.get('field') || field.get('fields');
    fields = List.isList(fields) ? fields : List([fields]);
    if (field.get('required') === false && isEmptyGroup(this.props.value)) {
      Object.values(this.childRefs).forEach(control => control?.props?.onValidate?.([]));
      return;
    }
    fields.forEach(field => {`,
    },
    {
      find: "import { stringTemplate } from 'decap-cms-lib-widgets';",
      put: `import { stringTemplate } from 'decap-cms-lib-widgets';
import { isEmptyGroup } from 'portal-kim:validation';`,
    },
  ],
};
