/** One field the server refuses, with the sentence to show beside it. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

interface ProblemFacts {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly fields?: readonly FieldProblem[]
  readonly retryAfterSeconds?: number | undefined
}

/**
 * Why a request came to nothing: the server's problem details, or `network` / `timeout` with
 * status 0 when no answer arrived. `message` may be shown as it is.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldProblem[]
  readonly retryAfterSeconds: number | undefined

  constructor(facts: ProblemFacts) {
    super(facts.detail)
    this.name = 'Problem'
    this.status = facts.status
    this.code = facts.code
    this.fields = facts.fields ?? []
    this.retryAfterSeconds = facts.retryAfterSeconds
  }

  /** No answer: whether the server acted is unknown. */
  get unanswered(): boolean {
    return this.status === 0
  }

  /** Trying the same again later may work. */
  get passing(): boolean {
    return this.unanswered || this.status === 429 || this.status >= 500
  }

  /** The sentence for one field, by its name in the request (`contact.phone`). */
  field(name: string): string | undefined {
    return this.fields.find((each) => each.field === name)?.message
  }
}
