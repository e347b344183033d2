import { Trouble } from '../domain/index.js';
import { makeArticle } from '../gather/index.js';
import { read } from '../read/index.js';
import type { Answer, Question } from './question.js';

/** Does what is asked on this thread. */
export async function answerOf({ wanted, original }: Question): Promise<Answer> {
  try {
    const article = await makeArticle(original);
    return { value: wanted === 'article' ? article : read(article) };
  } catch (error) {
    if (error instanceof Trouble) {
      const { about, wrong, remedy, isAbsent } = error;
      return { trouble: { about, wrong, remedy, isAbsent } };
    }
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return { fault: { message, stack } };
  }
}
