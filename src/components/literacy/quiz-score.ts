/**
 * Counts the first answer to each question of a page's quiz. The score is kept in this browser
 * alone and never sent.
 */
const quiz = document.querySelector('.quiz');
const score = quiz?.querySelector<HTMLElement>('.score');
const words = score?.querySelector('b');
const key = `kuis ${location.pathname}`;

if (quiz && score && words) {
  const questions = [...quiz.querySelectorAll('li')];
  /** By question: 1 where its first answer was right, 0 where it was not. */
  let first = kept(questions.length);

  const say = () => {
    const right = first.filter(Boolean).length;
    const open = questions.length - first.filter((one) => one !== null).length;
    score.hidden = open === questions.length;
    words.textContent = `${right} dari ${questions.length} tepat${open > 0 ? `, ${open} soal belum dijawab` : ''}.`;
  };

  // `toggle` does not bubble.
  quiz.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open) return;
      const index = questions.findIndex((question) => question.contains(target));
      first[index] ??= 'right' in target.dataset ? 1 : 0;
      keep(first);
      say();
    },
    true,
  );
  score.querySelector('button')?.addEventListener('click', () => {
    first = questions.map(() => null);
    keep(null);
    for (const answer of quiz.querySelectorAll('details')) answer.open = false;
    say();
  });
  say();
}

/** What was kept; a quiz that has other questions since begins anew, as does one kept nowhere. */
function kept(count: number): (0 | 1 | null)[] {
  try {
    const known = JSON.parse(localStorage.getItem(key) ?? '');
    if (Array.isArray(known) && known.length === count) return known;
  } catch {
    // Nothing kept, or a browser that keeps nothing: the score lasts as long as the page.
  }
  return Array(count).fill(null);
}

function keep(first: readonly unknown[] | null): void {
  try {
    if (first) localStorage.setItem(key, JSON.stringify(first));
    else localStorage.removeItem(key);
  } catch {
    // The same.
  }
}

export {};
