package io.huiyin.patients;

import org.jspecify.annotations.Nullable;

/** A name and a phone in clear, as the person gave them; never logged, never stored like this. */
public record NewContact(@Nullable String name, @Nullable String phone) {

    @Override
    public String toString() {
        return "NewContact[" + (name == null ? "" : Masking.name(name)) + ", "
                + (phone == null ? "" : Masking.phone(phone)) + "]";
    }
}
