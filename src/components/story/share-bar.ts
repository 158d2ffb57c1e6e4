/** How long a button says that it has done its work, in milliseconds. */
const saidFor = 3000;

const address = document.querySelector<HTMLInputElement>('#alamat');
const copyButton = document.querySelector<HTMLButtonElement>('#salin');
const printButton = document.querySelector<HTMLButtonElement>('#cetak');
const spoken = document.querySelector('#tersalin');

if (printButton) {
  printButton.hidden = false;
  printButton.addEventListener('click', () => window.print());
}

// Without a clipboard the field stays: its address can be marked and copied by hand.
if (address && copyButton && spoken && 'clipboard' in navigator) {
  const label = copyButton.textContent;
  const say = (words: string) => {
    copyButton.textContent = words || label;
    spoken.textContent = words;
  };
  address.hidden = true;
  copyButton.hidden = false;
  copyButton.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(address.value);
      say('Tersalin');
      setTimeout(say, saidFor, '');
    } catch {
      address.hidden = false;
      address.select();
    }
  });
}

export {};
