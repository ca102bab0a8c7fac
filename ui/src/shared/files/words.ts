import { dictionary } from '@/shared/words'

export const fileWords = dictionary(
  {
    documents: 'PDF 文件',
    document: (n: number) => `PDF 文件 ${n}，点按下载`,
    addDocument: '加 PDF',
    chosen: (n: number) => `PDF ${n}`,
  },
  {
    documents: 'PDF files',
    document: (n: number) => `PDF file ${n}, download`,
    addDocument: 'Add a PDF',
    chosen: (n: number) => `PDF ${n}`,
  },
)
