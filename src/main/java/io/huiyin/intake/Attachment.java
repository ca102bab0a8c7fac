package io.huiyin.intake;

/** A picture that came with the words, as we drew it anew. */
public record Attachment(AttachmentId id, int width, int height) {}
