import { Trouble } from '../domain/index.js';

/** What may be wrong with the place that the user named for a case. Each takes the path as the user wrote it. */
export function noCase(path: string): Trouble {
  return new Trouble(path, 'there is no case', "Make one with 'readout add', or name another with --case.");
}

export function notACase(path: string, whatItIs: string): Trouble {
  return new Trouble(path, `this is ${whatItIs}`, 'Nothing was changed in it. Choose another name with --case.');
}

export function newerCase(path: string): Trouble {
  return new Trouble(path, 'a newer version of Readout wrote this case', 'Update Readout, then run this again.');
}

export function olderCase(path: string): Trouble {
  return new Trouble(path, 'an older version of Readout wrote this case', "Run 'readout rebuild' once.");
}

export function folderInTheWay(path: string): Trouble {
  return new Trouble(path, 'this is a folder', 'Name a file in it, or choose another name with --case.');
}

export function fileInTheWay(path: string): Trouble {
  return new Trouble(path, 'a file stands where its folder should be', 'Choose another place with --case.');
}
