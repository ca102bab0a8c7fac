import { dictionary } from '@/shared/words'

/** The words of the page behind the link in a message. */
export const answerWords = dictionary(
  {
    title: '请看答复',
    lead: (when: string) => `您在${when}反馈的事，医院已经答复。`,
    by: (department: string) => `${department}的答复`,
    answer: '医院的答复',
    ask: '这件事解决了吗？',
    settled: '已解决',
    until: (when: string) => `这个链接在${when}前有效，只用于这一次答复。`,
    done: {
      settled: '您已确认解决',
      reopened: '正在重新办理',
      closed: '这件事已办结',
      expired: '这个链接已过期',
    },
    doneText: {
      settled: '谢谢您告诉我们。以后有新情况，凭查询码随时可以补充。',
      reopened: '新的答复出来后，会再发消息给您。旧链接不用再点。',
      closed: '如果还有话要说，凭查询码可以补充，我们会看。',
      expired: '您仍然可以凭查询码查看答复，并告诉我们是否解决。',
    },
    progress: '凭查询码查看全部进展',
    unknown: '打不开这个链接',
    unknownText: '链接可能不完整。请从消息里重新打开，或凭回执上的查询码查看。',
    failed: '没有打开',
    again: '再试一次',
    call: '医院电话',
  },
  {
    title: 'Please read the answer',
    lead: (when: string) => `The hospital has answered what you told us on ${when}.`,
    by: (department: string) => `Answer of ${department}`,
    answer: 'The hospital’s answer',
    ask: 'Is the matter settled?',
    settled: 'Settled',
    until: (when: string) => `This link works until ${when}, for this answer only.`,
    done: {
      settled: 'You said it is settled',
      reopened: 'It is being handled again',
      closed: 'The matter is closed',
      expired: 'This link has expired',
    },
    doneText: {
      settled: 'Thank you for telling us. If anything new happens, you can add it with your code.',
      reopened: 'You will get another message with the new answer. This link is no longer needed.',
      closed: 'If there is more to say, add it with your code; we will read it.',
      expired: 'You can still read the answer with your code and tell us whether it is settled.',
    },
    progress: 'See everything with your code',
    unknown: 'This link does not open',
    unknownText:
      'It may be incomplete. Open it again from your message, or use the code on your receipt.',
    failed: 'It did not open',
    again: 'Try again',
    call: 'Hospital phone',
  },
)
