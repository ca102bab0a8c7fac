import { dictionary } from '@/shared/words'

export const preferenceWords = dictionary(
  {
    title: '我的提醒',
    text: '想听什么、从哪里听、什么时候不打扰，由您自己定。危险信号和紧急事项不受这里影响。',
    ways: '哪些提醒，通过哪里',
    way: { in_app: '站内', email: '邮件' },
    kind: {
      danger: '危险与上报',
      deadline: '时限',
      escalation: '逐级上报',
      work: '交给我的事',
      progress: '进展',
    },
    kindText: {
      danger: '随时送达，不能关闭。',
      deadline: '即将到期、已超时、没有人受理。紧急事项随时送达。',
      escalation: '患者说没解决、多次转派需要裁定。',
      work: '新派发、转来、协办、重新处理。',
      progress: '患者补充、协办签署、办结等。',
    },
    quiet: '安静时段',
    quietText: '这段时间里，不紧急的邮件等到结束后再发。站内提醒不受影响。',
    from: '从',
    until: '到',
    noRest: '两个时间相同，表示没有安静时段。',
  },
  {
    title: 'My notices',
    text: 'What you hear, where, and when you rest is yours to choose. Danger and urgent matters ask nobody.',
    ways: 'Which notices, by which way',
    way: { in_app: 'Desk', email: 'E-mail' },
    kind: {
      danger: 'Danger and reports',
      deadline: 'Deadlines',
      escalation: 'Escalations',
      work: 'Work given to me',
      progress: 'Progress',
    },
    kindText: {
      danger: 'Always delivered; cannot be switched off.',
      deadline: 'Due soon, overdue, not taken up. Urgent ones are always delivered.',
      escalation: 'Not settled, handed over again and again.',
      work: 'Dispatched, handed over, joint tasks, reopened.',
      progress: 'Words added, joint tasks signed, closed and the like.',
    },
    quiet: 'Quiet hours',
    quietText: 'Meanwhile e-mail that is not urgent waits. Notices on the desk are not affected.',
    from: 'From',
    until: 'Until',
    noRest: 'Equal times: no quiet hours.',
  },
)
