package io.huiyin.cases;

import java.util.UUID;

/** A department or a place, as screens name it. */
public record Named(UUID id, String name, String nameEn) {}
