/** Writes how many results each choice would leave behind its name, and folds away empty ones. */
export function showCounts(
  form: HTMLFormElement,
  counts: Readonly<Record<string, ReadonlyMap<string, number>>>,
): void {
  for (const select of form.querySelectorAll('select')) {
    const values = counts[select.name];
    for (const option of select.options) {
      if (!option.value) continue;
      const count = values?.get(option.value) ?? 0;
      option.label = `${option.value} (${count.toLocaleString('id-ID')})`;
      option.hidden = count === 0 && !option.selected;
    }
  }
}
