const LONGEST_EDGE = 2048
const THUMB_EDGE = 176

export interface Prepared {
  readonly file: Blob
  readonly name: string
  readonly thumb: string
}

/**
 * Makes a photo small enough to travel: longest edge 2048, JPEG, without the place and device
 * that cameras write into it. What the browser cannot open goes to the server as it is.
 */
export async function downscale(original: File): Promise<Prepared> {
  const picture = await opened(original)
  if (picture === null) return asItIs(original)
  const large = drawn(picture, LONGEST_EDGE)
  const file = await new Promise<Blob | null>((resolve) => {
    large.toBlob(resolve, 'image/jpeg', 0.85)
  })
  const thumb = drawn(picture, THUMB_EDGE).toDataURL('image/jpeg', 0.7)
  URL.revokeObjectURL(picture.src)
  return { file: file ?? original, name: 'photo.jpg', thumb }
}

export const isDocument = (file: File) =>
  file.type === 'application/pdf' || file.name.toLowerCase().endsWith('.pdf')

export const asItIs = (original: File): Prepared => ({
  file: original,
  name: 'file',
  thumb: '',
})

function opened(file: File): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const picture = new Image()
    picture.onload = () => {
      resolve(picture)
    }
    picture.onerror = () => {
      URL.revokeObjectURL(picture.src)
      resolve(null)
    }
    picture.src = URL.createObjectURL(file)
  })
}

function drawn(picture: HTMLImageElement, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.naturalWidth, picture.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale))
  const brush = canvas.getContext('2d')
  if (brush !== null) {
    brush.fillStyle = '#ffffff'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}
