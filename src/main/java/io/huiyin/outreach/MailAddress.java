package io.huiyin.outreach;

import java.util.Optional;
import java.util.regex.Pattern;

/** One plain e-mail address. What is more than that (a list, a name, a line break) is none. */
record MailAddress(String value) {

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final int LONGEST = 254;

    static Optional<MailAddress> of(String text) {
        String address = text.strip();
        return address.length() <= LONGEST && PLAIN.matcher(address).matches()
                ? Optional.of(new MailAddress(address))
                : Optional.empty();
    }

    String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** Enough to recognise an address one knows: w***@hospital.cn. */
    String masked() {
        return value.charAt(0) + "***@" + domain();
    }
}
