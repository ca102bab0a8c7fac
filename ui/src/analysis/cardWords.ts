import { dictionary } from '@/shared/words'

export const cardWords = dictionary(
  {
    title: '系统读懂了多少',
    text: '自动分类有多准、哪里会错。数字来自从未用来训练的文字，以及本院同事的核对。',
    model: '当前模型',
    shippedTitle: '在随附的留出文字上',
    shippedText: (texts: number) =>
      `${texts} 段另外写成、从不参加训练的文字。点开一级，看每个标签。`,
    hereTitle: '在本院',
    hereText: (weeks: number) => `近 ${weeks} 周。同事每确认或更正一次标签，这里就多一个样本。`,
    understood: '读过',
    toPerson: '请人判断',
    toPersonText: '系统没有把握，交给人看',
    right: '核对为正确',
    rightOf: (right: number, checked: number) => `核对 ${checked} 件，${right} 件正确`,
    notChecked: '还没有人核对',
    levels: {
      nature: '性质',
      stage: '服务环节',
      issues: '问题类型',
      sentiment: '情绪',
      severity: '严重程度',
      topics: '话题',
    },
    accuracy: '准确率',
    label: '标签',
    support: '件数',
    precision: '查准率',
    recall: '查全率',
    confusionText: '横行是应有的标签，竖列是系统读成的。绿色读对，橙色读错。',
    calibration: '把握有多可信',
    calibrationText: '横轴是系统的把握，纵轴是实际正确。点在虚线上最诚实，低于虚线是过于自信。',
    bin: (sure: string, count: number, right: string) =>
      `把握约 ${sure} 的 ${count} 次，${right} 正确`,
    mistakes: '最有把握却读错的',
    mistake: (want: string, have: string, sure: string) =>
      `应为“${want}”，读成“${have}”（把握 ${sure}）`,
    weak: '哪里更弱',
    weakText:
      '英文、方言、反讽和很长的信更容易读错；伤害说得平淡时可能漏掉。因此每件反馈都要有人看，严重程度宁可多报。',
  },
  {
    title: 'How well it reads',
    text: 'How right the automatic labels are, and where they go wrong: on texts never trained on, and by what colleagues checked.',
    model: 'Present model',
    shippedTitle: 'On the shipped held-out texts',
    shippedText: (texts: number) =>
      `${texts} texts, written apart and never trained on. Open a level to see each label.`,
    hereTitle: 'In this hospital',
    hereText: (weeks: number) =>
      `The last ${weeks} weeks. Every label a colleague confirms or corrects is one sample more.`,
    understood: 'Read',
    toPerson: 'Left to people',
    toPersonText: 'It was not sure; somebody should look',
    right: 'Checked as right',
    rightOf: (right: number, checked: number) => `${right} right of ${checked} checked`,
    notChecked: 'Nobody has checked yet',
    levels: {
      nature: 'Nature',
      stage: 'Stage',
      issues: 'Issues',
      sentiment: 'Mood',
      severity: 'Severity',
      topics: 'Topics',
    },
    accuracy: 'accuracy',
    label: 'Label',
    support: 'Texts',
    precision: 'Precision',
    recall: 'Recall',
    confusionText:
      'Rows: what was meant. Columns: how it was read. Green is right, orange is wrong.',
    calibration: 'How far its certainty can be trusted',
    calibrationText:
      'Across: how sure it was. Up: how often it was right. On the dashed line it is honest, below it too sure.',
    bin: (sure: string, count: number, right: string) =>
      `about ${sure} sure, ${count} times: ${right} right`,
    mistakes: 'Surest mistakes',
    mistake: (want: string, have: string, sure: string) =>
      `Meant “${want}”, read as “${have}” (${sure} sure)`,
    weak: 'Where it is weaker',
    weakText:
      'English, dialect, irony and very long letters are misread more often; harm told calmly may be missed. So a person must read every piece, and severity rather errs on the safe side.',
  },
)
