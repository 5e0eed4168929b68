// The operator's mistakes in template files, all of them at once.

export class TemplateMistakes extends Error {
  readonly mistakes: readonly string[]

  /** `mistakes` name the file first: "nudge.template.md: …". */
  constructor(directory: string, mistakes: readonly string[]) {
    super([`the templates in ${directory} cannot be used:`, ...mistakes].join('\n  '))
    this.name = 'TemplateMistakes'
    this.mistakes = mistakes
  }
}
