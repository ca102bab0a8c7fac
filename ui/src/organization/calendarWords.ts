import { dictionary } from '@/shared/words'

/** The working calendar: the notice of a year, the hours of a week. */
export const calendarWords = dictionary(
  {
    import: (year: number) => `导入 ${year} 年放假安排`,
    importText:
      '粘贴国务院办公厅放假通知的各条原文，或每行一段“起,止,放假/上班,名称”，也可以选择 CSV 文件。有一行看不懂就都不存入。',
    lines: '通知内容',
    file: '选择文件',
    example: '例：一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周一）上班。',
    check: '检查',
    go: '导入',
    found: (off: number, makeUp: number, days: number) =>
      `读出放假 ${off} 天，调休上班 ${makeUp} 天；全年 ${days} 个工作日。`,
    before: (days: number) => `现有日历为 ${days} 个工作日，导入后替换这一年。`,
    off: '放假',
    makeUp: '调休上班',
    problems: (n: number) => `${n} 行有问题，改好以后才能导入`,
    line: (n: number) => `第 ${n} 行`,
    faults: {
      unreadable: '看不懂这一行',
      other_year: '日期不在这一年',
      weekday: '写的星期与日期对不上',
      count: '写的天数与日期对不上',
      not_a_weekend: '这天本来就上班，不用写',
      twice: '这天写了两次，或既放假又上班',
    },
    imported: (year: number) => `${year} 年的放假安排已导入`,
    hours: '工作时间',
    change: '修改工作时间',
    hoursText: '每天可以有几段，写成 08:00-12:00, 13:30-17:30。改动只影响以后作出的承诺。',
    hoursWrong: '请写成 08:00-12:00, 13:30-17:30，先早后晚，不重叠。',
    everyDay: '其余各天与周一相同',
    days: {
      monday: '周一',
      tuesday: '周二',
      wednesday: '周三',
      thursday: '周四',
      friday: '周五',
      make_up: '调休上班日',
    },
    missing: (years: string) => `${years} 年的放假安排还没有载入`,
    missingText: (cases: number) =>
      cases > 0
        ? `已有 ${cases} 件在办反馈的时限落在这一年，可能算错。`
        : '现在收到的投诉，时限就会落到这一年，可能算错。',
    toImport: '去导入',
  },
  {
    import: (year: number) => `Import the holidays of ${year}`,
    importText:
      'Paste the paragraphs of the State Council’s notice, or lines of “first,last,off/make_up,name”, or choose a CSV file. If one line cannot be read, nothing is kept.',
    lines: 'The notice',
    file: 'Choose a file',
    example: 'For example: 2027-01-01,2027-01-03,off,元旦',
    check: 'Check',
    go: 'Import',
    found: (off: number, makeUp: number, days: number) =>
      `${off} days off, ${makeUp} make-up days; ${days} working days in the year.`,
    before: (days: number) => `The present calendar has ${days}; this year will be replaced.`,
    off: 'Days off',
    makeUp: 'Make-up working days',
    problems: (n: number) =>
      `${n === 1 ? 'One line is' : `${n} lines are`} wrong; correct before importing`,
    line: (n: number) => `Line ${n}`,
    faults: {
      unreadable: 'cannot be read',
      other_year: 'not in this year',
      weekday: 'the weekday is not that of the date',
      count: 'the number of days is not that of the dates',
      not_a_weekend: 'is a working day anyway; leave it out',
      twice: 'named twice, or both off and worked',
    },
    imported: (year: number) => `The holidays of ${year} are loaded`,
    hours: 'Working hours',
    change: 'Change hours',
    hoursText:
      'Several stretches a day, like 08:00-12:00, 13:30-17:30. A change holds for promises made later.',
    hoursWrong: 'Write 08:00-12:00, 13:30-17:30: the earlier first, not overlapping.',
    everyDay: 'The other days as Monday',
    days: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      make_up: 'Make-up days',
    },
    missing: (years: string) => `The holidays of ${years} are not loaded`,
    missingText: (cases: number) =>
      cases > 0
        ? `${cases === 1 ? 'One open case has' : `${cases} open cases have`} a deadline in that year; it may be wrong.`
        : 'What is received now is due in that year; the time may be wrong.',
    toImport: 'Import them',
  },
)
