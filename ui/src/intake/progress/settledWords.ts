import { dictionary } from '@/shared/words'

/** Not settled, and why: the same words wherever a patient is asked. */
export const settledWords = dictionary(
  {
    notSettled: '还没解决',
    reason: '哪里还没解决？',
    reasonHint: '写一两句。医院会重新办理，并交给上一级负责人。',
    reasonEmpty: '请写一句还缺什么。',
    reopen: '请医院重新办理',
    back: '返回',
    sending: '正在送出…',
  },
  {
    notSettled: 'Not settled',
    reason: 'What is not settled?',
    reasonHint: 'A sentence or two. It will be handled again, one level higher.',
    reasonEmpty: 'Please write what is still missing.',
    reopen: 'Please handle it again',
    back: 'Back',
    sending: 'Sending…',
  },
)
