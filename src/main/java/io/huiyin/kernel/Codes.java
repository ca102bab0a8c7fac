package io.huiyin.kernel;

import java.util.HashMap;
import java.util.Map;

/** The constants of every {@link Coded} enum by their code, worked out once: every form and every row asks. */
final class Codes {

    static final ClassValue<Map<String, Coded>> OF = new ClassValue<>() {
        @Override
        protected Map<String, Coded> computeValue(Class<?> type) {
            Map<String, Coded> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                Coded coded = (Coded) constant;
                constants.put(coded.code(), coded);
            }
            return constants;
        }
    };

    private Codes() {}
}
