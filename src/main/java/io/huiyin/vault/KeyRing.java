package io.huiyin.vault;

import io.huiyin.storage.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Finds the keys, makes them on the first start, and refuses to start with keys that are not this database's. */
@Configuration(proxyBeanMethods = false)
class KeyRing {

    private static final String FILE = "keys.json";

    @Bean
    Vault vault(VaultSettings settings, Folder folder, KeyTable table, JsonMapper json) {
        Path file = settings.keys() != null ? settings.keys() : folder.file(FILE);
        byte[] known = table.fingerprint();
        if (!Files.exists(file)) {
            if (known.length > 0) {
                throw new IllegalStateException("the key file " + file
                        + " is missing; without it what is sealed in this database cannot be read. Put it back.");
            }
            folder.writeSecret(FILE, json.writeValueAsString(Keys.fresh()));
            file = folder.file(FILE);
        }
        Keys keys = json.readValue(read(file), Keys.class);
        Vault vault = new Vault(keys);
        byte[] fingerprint = vault.fingerprint();
        if (known.length == 0) {
            table.remember(fingerprint);
        } else if (!Arrays.equals(known, fingerprint)) {
            throw new IllegalStateException("the keys in " + file + " are not the keys of this database (expected "
                    + HexFormat.of().formatHex(known, 0, 4) + "…)");
        }
        return vault;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys in " + file, e);
        }
    }
}
