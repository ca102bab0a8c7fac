package io.huiyin.storage;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which migrations the database was last brought up to date: a comment on the schema that is migrated last. */
final class SchemaTable {

    private final JdbcClient jdbc;

    SchemaTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Empty for a database that has never been brought up to date to the end. */
    String files(String schema) {
        return jdbc.sql("select coalesce(obj_description(to_regnamespace(:schema), 'pg_namespace'), '')")
                .param("schema", schema)
                .query(String.class)
                .single();
    }

    /** Both words are ours; a comment takes no parameters. */
    void remember(String schema, String files) {
        jdbc.sql("comment on schema %s is '%s'".formatted(schema, files)).update();
    }
}
