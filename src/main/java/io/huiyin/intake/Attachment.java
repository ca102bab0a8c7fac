package io.huiyin.intake;

/**
 * A file that came with the words: a picture as we drew it anew, or a document.
 *
 * @param width of a picture in pixels, of a document 0
 */
public record Attachment(AttachmentId id, FileKind kind, int width, int height) {}
