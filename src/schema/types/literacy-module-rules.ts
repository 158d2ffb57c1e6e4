import type { ValueProblem } from '../value-problem.ts';
import type { Question } from './quiz.ts';

interface Module {
  readonly lessons?: readonly string[] | undefined;
  readonly quiz?: readonly Question[] | undefined;
}

/** What the keys of a module must say together, in the words of its form. */
export function literacyModuleRules({ lessons = [], quiz = [] }: Module): readonly ValueProblem[] {
  return [...eachOnce(lessons), ...quiz.flatMap(oneRightAnswer)];
}

/** A lesson that comes back would lead its readers in a circle. */
function eachOnce(lessons: readonly string[]): readonly ValueProblem[] {
  const repeated = [...new Set(lessons.filter((slug, index) => lessons.indexOf(slug) < index))];
  if (repeated.length === 0) return [];
  return [
    {
      path: ['lessons'],
      message: `Pelajaran ${repeated.join(', ')} disebut lebih dari sekali, jadi urutan belajarnya berputar. Sebut setiap pelajaran satu kali.`,
      fix: [...new Set(lessons)],
    },
  ];
}

/** Answers that read the same are one answer, right and wrong at once or offered twice. */
function oneRightAnswer({ answer, others }: Question, index: number): readonly ValueProblem[] {
  const path = ['quiz', index, 'others'];
  const said = new Set([inShort(answer)]);
  const kept = others.filter((other) => {
    const isNew = !said.has(inShort(other.answer));
    said.add(inShort(other.answer));
    return isNew;
  });
  if (kept.length === others.length) return [];
  const message = others.some((other) => inShort(other.answer) === inShort(answer))
    ? `Soal ${index + 1}: "${answer}" adalah jawaban tepat dan juga jawaban lain. Satu soal mempunyai satu jawaban tepat.`
    : `Soal ${index + 1}: ada jawaban lain yang ditulis dua kali.`;
  return [{ path, message, ...(kept.length > 0 && { fix: kept }) }];
}

/** An answer without what does not make it another: letter case, spaces, a full stop. */
function inShort(answer: string): string {
  return answer
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^ | ?\.? ?$/g, '');
}
