package io.huiyin.intake;

/**
 * A file as it lies in the rows: a picture as we drew it, or a document byte for byte as it came.
 *
 * @param width of a picture in pixels; a document has none, hence 0
 */
record Kept(FileKind kind, int width, int height, byte[] content) {

    static Kept picture(Drawn drawn) {
        return new Kept(FileKind.PICTURE, drawn.width(), drawn.height(), drawn.jpeg());
    }

    static Kept pdf(byte[] content) {
        return new Kept(FileKind.PDF, 0, 0, content);
    }
}
