package io.huiyin.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One submission: its key, its 120 characters, and for one in three a telephone number nobody else has. */
record Words(UUID key, String text, boolean reachable) {

    static Words next(Phrases phrases) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Words(new UUID(random.nextLong(), random.nextLong()), phrases.next(), random.nextInt(3) == 0);
    }

    String json(String hospital) {
        String contact = reachable
                ? "\"phone\",\"contact\":{\"phone\":\"13%09d\"}".formatted(key.getLeastSignificantBits() >>> 35)
                : "\"anonymous\"";
        return "{\"hospital\":\"" + hospital + "\",\"channel\":\"h5\",\"text\":\"" + text + "\",\"identity\":" + contact
                + "}";
    }
}
