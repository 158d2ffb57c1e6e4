/** How long a button says that it has done its work, in milliseconds. */
const saidFor = 3000;

const printButton = document.querySelector<HTMLButtonElement>('#cetak');
const spoken = document.querySelector('#tersalin');

if (printButton) {
  printButton.hidden = false;
  printButton.addEventListener('click', () => window.print());
}

// Without a clipboard no button is shown: what it names can be marked and copied by hand.
if (spoken && 'clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    const source = document.getElementById(button.dataset['copies'] ?? '');
    if (source) offerCopy(button, source, spoken);
  }
}

/** A field is only there to be copied, so it gives way to the button; a text stays to be read. */
function offerCopy(button: HTMLButtonElement, source: HTMLElement, spoken: Element): void {
  const label = button.textContent;
  const field = source instanceof HTMLInputElement ? source : null;
  const say = (words: string) => {
    button.textContent = words || label;
    spoken.textContent = words;
  };
  if (field) field.hidden = true;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field?.value ?? source.textContent.trim());
      say('Tersalin');
      setTimeout(say, saidFor, '');
    } catch {
      if (field) field.hidden = false;
      if (field) field.select();
      else getSelection()?.selectAllChildren(source);
    }
  });
}

export {};
