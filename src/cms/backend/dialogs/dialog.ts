interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The one thing most people want; at most one a dialog. */
  readonly main?: boolean;
}

interface Question<Value extends string> {
  readonly title: string;
  readonly text: string;
  readonly content: readonly Node[];
  readonly choices: readonly Choice<Value>[];
  /** What closing the dialog with Esc means. */
  readonly otherwise: Value;
}

/** Asks in a modal dialog; resolves with the choice. The page behind keeps what was typed. */
export function ask<Value extends string>(question: Question<Value>): Promise<Value> {
  const dialog = element('dialog', 'pk-dialog');
  const title = element('h2', 'pk-dialog-title', question.title);
  title.id = `pk-dialog-${dialogs++}`;
  dialog.setAttribute('aria-labelledby', title.id);
  const buttons = element('div', 'pk-dialog-choices');
  dialog.append(title, element('p', '', question.text), ...question.content, buttons);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const answer = (value: Value) => {
      dialog.remove();
      resolve(value);
    };
    for (const { value, label, main } of question.choices) {
      const button = element('button', main ? 'pk-button pk-button-main' : 'pk-button', label);
      button.addEventListener('click', () => answer(value));
      buttons.append(button);
    }
    dialog.addEventListener('cancel', () => answer(question.otherwise));
    dialog.showModal();
  });
}

let dialogs = 0;

/** An element with text; text is never read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
