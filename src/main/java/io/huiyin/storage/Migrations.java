package io.huiyin.storage;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date, lowest floor first; each module has its own folder and history. */
final class Migrations {

    /** Modules that own tables, in the order of the floors. */
    static final List<String> SCHEMAS = List.of(
            "vault", "audit", "organization", "web", "patients", "outreach", "intake", "analysis", "cases", "demo");

    private Migrations() {}

    static void run(DataSource database) {
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
    }
}
