import { dictionary } from '@/shared/words'

/** The words around answers that are there before anything is sent. */
export const answerWords = dictionary(
  {
    title: '这里也许有您要的答案',
    found: (n: number) => `找到 ${n} 个可能的答案，在输入框下面`,
    did: '帮到您了吗？',
    yes: '有用',
    no: '没帮上',
    noted: '知道了。请接着送出，我们会有人回答您，不用再说一遍。',
    thanks: '太好了，很高兴帮到您',
    thanksText: '不用再送出什么。还有别的事，随时告诉我们。',
    home: '回到首页',
    other: '我还有别的问题',
  },
  {
    title: 'This may be your answer',
    found: (n: number) =>
      n === 1 ? 'One possible answer below the field' : `${n} possible answers below the field`,
    did: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    noted:
      'Understood. Please go on and send it: a person will answer, and you need not repeat it.',
    thanks: 'We are glad it helped',
    thanksText: 'There is nothing to send. If anything else comes up, tell us at any time.',
    home: 'Back to the start',
    other: 'I have another question',
  },
)
