import { type Article, type Original, type Reading, Trouble } from '../domain/index.js';
import { makeArticle } from '../gather/index.js';
import { read } from '../read/index.js';

/** What a thread is asked: to make the article of an original, or to read it as well. */
export type Question = { readonly wanted: 'article' | 'reading'; readonly original: Original };

/** What came of it, as plain data: what is handed from one thread to another keeps no class. */
export type Answer =
  | { readonly value: Article | Reading }
  | { readonly trouble: { readonly about: string; readonly wrong: string; readonly remedy: string } }
  /** A fault of ours, and where it happened. */
  | { readonly fault: { readonly message: string; readonly stack: string } };

/** Does what is asked on this thread. */
export async function answerOf({ wanted, original }: Question): Promise<Answer> {
  try {
    const article = await makeArticle(original);
    return { value: wanted === 'article' ? article : read(article) };
  } catch (error) {
    if (error instanceof Trouble) return { trouble: { about: error.about, wrong: error.wrong, remedy: error.remedy } };
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return { fault: { message, stack } };
  }
}

/** The value of an answer. Throws the trouble or the fault in it. */
export function valueOf(answer: Answer): Article | Reading {
  if ('value' in answer) return answer.value;
  if ('fault' in answer) throw Object.assign(new Error(answer.fault.message), { stack: answer.fault.stack });
  const { about, wrong, remedy } = answer.trouble;
  throw new Trouble(about, wrong, remedy);
}
