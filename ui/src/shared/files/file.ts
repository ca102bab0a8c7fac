/** A file that came with words: a picture can be shown, a PDF only be saved. */
export interface SentFile {
  readonly id: string
  readonly kind: 'picture' | 'pdf'
  readonly url: string
  readonly width: number
  readonly height: number
}

export const picturesOf = (files: readonly SentFile[]) =>
  files.filter((file) => file.kind === 'picture')

export const documentsOf = (files: readonly SentFile[]) =>
  files.filter((file) => file.kind === 'pdf')

/** What the picker of documents takes; the server looks at the bytes. */
export const DOCUMENTS = 'application/pdf,.pdf'
