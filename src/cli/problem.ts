/** Something a person can mend, already said as a sentence: printed without a stack, exit code 2. */
export class CommandProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'CommandProblem';
  }
}
