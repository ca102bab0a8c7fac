package io.huiyin.vault;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of an installation, kept outside the database.
 *
 * @param current id of the key that seals from now on; older ones still open
 * @param seals AES-256 keys by id
 * @param index the key of blind indexes and derived codes; it never changes
 */
record Keys(String current, Map<String, byte[]> seals, byte[] index) {

    static Keys fresh() {
        SecureRandom random = new SecureRandom();
        byte[] seal = new byte[32];
        byte[] index = new byte[32];
        random.nextBytes(seal);
        random.nextBytes(index);
        return new Keys("k1", new TreeMap<>(Map.of("k1", seal)), index);
    }
}
