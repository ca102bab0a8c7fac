package io.huiyin.patients;

import org.jspecify.annotations.Nullable;

/** What may be shown of a contact without a reason: 张*丰, 138****1234. */
public record MaskedContact(@Nullable String name, @Nullable String phone) {}
