package io.huiyin.intake;

import io.huiyin.kernel.Refused;

/** What a file is by its first bytes; its name and what the sender calls it do not count. */
enum PictureKind {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    final String reader;

    PictureKind(String reader) {
        this.reader = reader;
    }

    static PictureKind of(byte[] file) {
        if (starts(file, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        boolean apple = starts(file, 4, 'f', 't', 'y', 'p', 'h', 'e')
                || starts(file, 4, 'f', 't', 'y', 'p', 'm', 'i', 'f', '1')
                || starts(file, 4, 'f', 't', 'y', 'p', 'm', 's', 'f', '1');
        throw Refused.of(Refused.Kind.UNSUPPORTED, apple ? "attachment.heic" : "attachment.type");
    }

    private static boolean starts(byte[] file, int at, int... expected) {
        if (file.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((file[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
