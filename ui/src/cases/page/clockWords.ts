import { dictionary } from '@/shared/words'

/** The clock of a case: waiting for the patient, and why a deadline is what it is. */
export const clockWords = dictionary(
  {
    title: '计时',
    running: '时限正在计算。',
    resting: '没有正在计时的承诺。',
    ask: '请患者补充',
    askText: '缺了关键情况才问。等待期间医院承诺的时限暂停，法定期限照走。',
    askField: '想请患者补充什么',
    askHint: '患者会在进度页看到。一次问全，说清为什么要问。',
    askUntil: (time: string) => `最多等到${time}，患者回答后立即继续计时。`,
    askLeft: (n: number) => `本轮还可以这样问 ${n} 次。`,
    wouldBe: (kind: string, time: string) => `如果患者不回答，“${kind}”将顺延到 ${time}`,
    beyond: '晚于法定期限，请在法定期限前答复',
    legal: (time: string) => `法定期限不变：${time}`,
    asked: '已请患者补充，计时已暂停',
    waiting: '等待患者补充，暂停计时',
    since: (time: string) => `${time}起`,
    until: (time: string) => `最晚 ${time} 自动继续`,
    legalRuns: (time: string) => `法定期限不暂停：${time}`,
    resume: '继续办理',
    resumeText: '不再等患者回答，从现在起继续计时。已经等待的时间不计入承诺时限。',
    resumeReason: '为什么不再等',
    resumed: '已继续计时',
    earlier: (n: number) => `本轮等过患者 ${n} 次`,
    ends: {
      patient_wrote: '患者回答了',
      resumed: '工作人员继续办理',
      expired: '到时没有回答，自动继续',
      done: '已答复',
    },
    beyondLaw: (kind: string, time: string) =>
      `暂停后“${kind}”顺延到 ${time}，已晚于法定期限。请在法定期限前答复患者。`,
    notLoaded: (years: string) => `${years} 年的放假安排还没有载入`,
    notLoadedText: '落在这一年的时限暂按周一至周五计算，可能不准。请管理员在“承诺与日历”里导入。',
    refusals: {
      'case.ask.often': '本轮已经问满次数，不能再暂停计时。',
      'case.ask.unreachable': '患者没有电话也没有查询码，问不到，不能暂停计时。',
    },
    version: (n: number, from: string) =>
      n === 0 ? '按系统标准承诺计算' : `按第 ${n} 版承诺计算（${from}起生效）`,
    told: '回执上告诉患者的时间更早，按回执计算。',
    calendarChanged: '承诺之后，放假安排或工作时间有过改动；已经承诺的时间不变。',
    events: '期间发生',
    everyEvent: '每一段时间',
    level: (from: string, to: string) => `等级由“${from}”改为“${to}”，从头重算，已经过去的时间照算`,
    reopened: '重新办理，重新计时',
    joint: '请其他科室协办，法定期限按 10 个工作日',
    eventAsked: '请患者补充，暂停计时',
    eventResumed: (how: string) => `继续计时：${how}`,
    hours: (n: number) => `${n} 小时`,
    minutes: (n: number) => `${n} 分钟`,
    paused: (time: string) => `其中等待患者 ${time}，不计入`,
  },
  {
    title: 'Clock',
    running: 'The clock is running.',
    resting: 'No promise is running.',
    ask: 'Ask the patient',
    askText:
      'Ask only for what you cannot do without. The hospital’s promises stand still meanwhile; the legal limit does not.',
    askField: 'What should the patient tell you?',
    askHint: 'The patient reads it on the progress page. Ask everything at once, and say why.',
    askUntil: (time: string) =>
      `We wait until ${time} at most; the clock runs on as soon as the patient answers.`,
    askLeft: (n: number) =>
      `You can do this ${n === 1 ? 'once' : `${n} times`} more in this round.`,
    wouldBe: (kind: string, time: string) => `Without an answer, “${kind}” would be due ${time}`,
    beyond: 'after the legal limit: answer before that',
    legal: (time: string) => `The legal limit stays: ${time}`,
    asked: 'The patient has been asked; the clock stands still',
    waiting: 'Waiting for the patient, clock paused',
    since: (time: string) => `since ${time}`,
    until: (time: string) => `runs on by itself ${time} at the latest`,
    legalRuns: (time: string) => `The legal limit runs on: ${time}`,
    resume: 'Go on without it',
    resumeText:
      'The clock runs again from now on. The time you have waited does not count against the promise.',
    resumeReason: 'Why do you not wait any longer?',
    resumed: 'The clock is running again',
    earlier: (n: number) =>
      `Waited for the patient ${n === 1 ? 'once' : `${n} times`} in this round`,
    ends: {
      patient_wrote: 'the patient answered',
      resumed: 'staff went on',
      expired: 'no answer in time, went on by itself',
      done: 'answered',
    },
    beyondLaw: (kind: string, time: string) =>
      `The pause moves “${kind}” to ${time}, after the legal limit. Answer the patient before the legal limit.`,
    notLoaded: (years: string) => `The holidays of ${years} are not loaded`,
    notLoadedText:
      'Deadlines in that year count Monday to Friday and may be wrong. An administrator can import them under “Promises and calendar”.',
    refusals: {
      'case.ask.often':
        'You have asked as often as this round allows; the clock cannot be stopped again.',
      'case.ask.unreachable':
        'The patient left no telephone and holds no code: nobody would see a question.',
    },
    version: (n: number, from: string) =>
      n === 0
        ? 'By the standard promises'
        : `By version ${n} of the promises (valid since ${from})`,
    told: 'The receipt promised a sooner time, which is kept.',
    calendarChanged:
      'Holidays or working hours were entered anew since this was promised; the promised time stays.',
    events: 'What happened meanwhile',
    everyEvent: 'Every stretch of time',
    level: (from: string, to: string) =>
      `Level changed from “${from}” to “${to}”: counted anew from the start, nothing waited is lost`,
    reopened: 'Reopened: counted anew',
    joint: 'Other departments joined: the law gives 10 working days',
    eventAsked: 'The patient was asked: paused',
    eventResumed: (how: string) => `Running again: ${how}`,
    hours: (n: number) => `${n} h`,
    minutes: (n: number) => `${n} min`,
    paused: (time: string) => `${time} of it waiting for the patient, not counted`,
  },
)
