export { ask, del, get, post, put, type Ask } from './client'
export { Problem, type FieldProblem } from './problem'
