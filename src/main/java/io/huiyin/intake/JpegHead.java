package io.huiyin.intake;

/**
 * The two things we need to know of a JPEG before it is decoded: how the camera was held (EXIF orientation, 1–8) and
 * whether it is progressive (which takes memory for the whole picture at once).
 */
record JpegHead(int orientation, boolean progressive) {

    private static final int ORIENTATION = 0x0112;

    static JpegHead of(byte[] file) {
        int orientation = 1;
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xFF) == 0xFF) {
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = two(file, at + 2, false);
            if (marker == 0xE1 && at + 2 + length <= file.length) {
                orientation = exif(file, at + 4, at + 2 + length, orientation);
            } else if (isFrame(marker)) {
                return new JpegHead(orientation, marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE);
            } else if (marker == 0xDA) {
                break;
            }
            at += 2 + Math.max(2, length);
        }
        return new JpegHead(orientation, false);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Layout: "Exif", two zeros, a TIFF head (byte order, 42, offset of the first directory), entries of 12 bytes. */
    private static int exif(byte[] file, int from, int to, int unknown) {
        int tiff = from + 6;
        if (tiff + 8 > to || file[from] != 'E' || file[from + 1] != 'x' || file[from + 4] != 0) {
            return unknown;
        }
        boolean little = file[tiff] == 'I';
        long offset = Integer.toUnsignedLong(
                two(file, tiff + 4, little) << (little ? 0 : 16) | two(file, tiff + 6, little) << (little ? 16 : 0));
        if (offset > to - tiff - 2) {
            return unknown;
        }
        int directory = tiff + (int) offset;
        int entries = two(file, directory, little);
        for (int entry = directory + 2; entries > 0 && entry + 12 <= to; entry += 12, entries--) {
            if (two(file, entry, little) == ORIENTATION) {
                int value = two(file, entry + 8, little);
                return value >= 1 && value <= 8 ? value : unknown;
            }
        }
        return unknown;
    }

    private static int two(byte[] file, int at, boolean little) {
        int first = file[at] & 0xFF;
        int second = file[at + 1] & 0xFF;
        return little ? second << 8 | first : first << 8 | second;
    }
}
