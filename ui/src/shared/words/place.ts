import { nameOf } from './dictionary'

interface Placed {
  readonly campus?: string | null
  readonly campusEn?: string | null
  readonly building?: string | null
  readonly buildingEn?: string | null
}

/** Campus and building, in the language of now where somebody has written it. */
export const whereabouts = (place: Placed): string =>
  [
    nameOf({ name: place.campus ?? '', nameEn: place.campusEn ?? null }),
    nameOf({ name: place.building ?? '', nameEn: place.buildingEn ?? null }),
  ]
    .filter(Boolean)
    .join(' · ')
