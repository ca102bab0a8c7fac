package io.huiyin.intake;

/** A picture drawn anew: upright, at most 2048 pixels long, a JPEG with nothing in it but the picture. */
record Drawn(int width, int height, byte[] jpeg) {}
