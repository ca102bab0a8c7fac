package io.huiyin.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date, lowest floor first; each module has its own folder and history. The database
 * remembers by which files it was last brought up to date, and is left in peace when these are the same.
 */
final class Migrations {

    /** Modules that own tables, in the order of the floors. */
    static final List<String> SCHEMAS = List.of(
            "vault",
            "audit",
            "organization",
            "web",
            "patients",
            "outreach",
            "intake",
            "analysis",
            "cases",
            "reactions",
            "escalation",
            "knowledge",
            "orders",
            "records",
            "emergency",
            "demo");

    private Migrations() {}

    static void run(DataSource database) {
        SchemaTable known = new SchemaTable(database);
        String files = digest();
        if (files.equals(known.files(SCHEMAS.getLast()))) {
            return;
        }
        for (String schema : SCHEMAS) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:schema/" + schema)
                    .failOnMissingLocations(false)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("schema_history")
                    .load()
                    .migrate();
        }
        known.remember(SCHEMAS.getLast(), files);
    }

    private static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String schema : SCHEMAS) {
                for (Resource file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:schema/" + schema + "/*.sql")) {
                    digest.update((schema + "/" + file.getFilename()).getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the schemas in the jar cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
