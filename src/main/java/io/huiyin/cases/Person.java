package io.huiyin.cases;

import java.util.UUID;

/** A member of staff, as screens name them. */
public record Person(UUID id, String name) {}
