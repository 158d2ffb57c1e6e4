/** How long a button says that it has done its work. */
const saidFor = 3000;

const field = document.querySelector<HTMLInputElement>('#alamat');
const copy = document.querySelector<HTMLButtonElement>('#salin');
const print = document.querySelector<HTMLButtonElement>('#cetak');
const status = document.querySelector('#tersalin');

if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

// Without a clipboard the field stays: its address can be marked and copied by hand.
if (field && copy && navigator.clipboard) {
  const label = copy.textContent;
  field.hidden = true;
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      say('Tersalin');
      setTimeout(() => say(''), saidFor);
    } catch {
      field.hidden = false;
      field.select();
    }
  });
  function say(words: string) {
    if (copy) copy.textContent = words || label;
    if (status) status.textContent = words;
  }
}
