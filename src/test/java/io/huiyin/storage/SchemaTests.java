package io.huiyin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.testing.OnDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the schema rules of "one hospital or ten thousand" by reading the catalogue of a fully migrated database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
class SchemaTests {

    /** Small shared tables, the same for all hospitals; a tenant table may refer to them. */
    private static final Set<String> REFERENCE =
            Set.of("vault.key_fingerprint", "organization.hospital", "organization.username");

    /** Tables of frameworks, and pictures that do not know their hospital yet; they stay local on the coordinator. */
    private static final Set<String> LOCAL =
            Set.of("web.spring_session", "web.spring_session_attributes", "web.sign_in_attempt", "intake.upload");

    @Autowired
    private JdbcClient jdbc;

    private record Column(String tableName, String columnName, String type, boolean required, int position) {}

    private record Key(String tableName, String name, String type, List<String> columns) {}

    private record ForeignKey(String tableName, String name, String target, List<String> columns, String onDelete) {}

    @Test
    void everyTenantTableStartsWithARequiredHospital() {
        List<Column> columns = jdbc.sql("""
                        select n.nspname || '.' || c.relname as table_name, a.attname as column_name,
                               format_type(a.atttypid, null) as type, a.attnotnull as required, a.attnum as position
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in (:schemas) and c.relkind in ('r', 'p') and a.attnum = 1
                           and c.relname <> 'schema_history'
                        """)
                .param("schemas", Migrations.SCHEMAS)
                .query(Column.class)
                .list();
        assertThat(columns).isNotEmpty();
        assertThat(columns.stream().filter(column -> isTenant(column.tableName())))
                .allSatisfy(column -> {
                    assertThat(column.columnName()).as(column.tableName()).isEqualTo("hospital_id");
                    assertThat(column.type()).as(column.tableName()).isEqualTo("bigint");
                    assertThat(column.required()).as(column.tableName()).isTrue();
                });
    }

    @Test
    void everyTenantTableHasAPrimaryKeyAndEveryUniqueKeyNamesTheHospital() {
        List<Key> keys = jdbc.sql("""
                        select n.nspname || '.' || c.relname as table_name, i.relname as name,
                               case when x.indisprimary then 'p' else 'u' end as type,
                               array(select a.attname::text from pg_attribute a
                                      where a.attrelid = c.oid and a.attnum = any (x.indkey)) as columns
                          from pg_index x
                          join pg_class c on c.oid = x.indrelid
                          join pg_class i on i.oid = x.indexrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in (:schemas) and (x.indisunique or x.indisexclusion)
                           and c.relname <> 'schema_history'
                        """)
                .param("schemas", Migrations.SCHEMAS)
                .query((row, number) -> new Key(row.getString(1), row.getString(2), row.getString(3), List.of((String[])
                        row.getArray(4).getArray())))
                .list();
        assertThat(keys.stream().filter(key -> isTenant(key.tableName())))
                .allSatisfy(key -> assertThat(key.columns()).as(key.name()).contains("hospital_id"));
        assertThat(keys.stream().filter(key -> key.type().equals("p")).map(Key::tableName))
                .containsAll(tenantTables());
    }

    @Test
    void aForeignKeyNamesTheHospitalOrPointsToASharedTable() {
        List<ForeignKey> keys = jdbc.sql("""
                        select n.nspname || '.' || c.relname as table_name, k.conname as name,
                               tn.nspname || '.' || t.relname as target,
                               array(select a.attname::text from pg_attribute a
                                      where a.attrelid = c.oid and a.attnum = any (k.conkey)) as columns,
                               k.confdeltype::text as on_delete
                          from pg_constraint k
                          join pg_class c on c.oid = k.conrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_class t on t.oid = k.confrelid
                          join pg_namespace tn on tn.oid = t.relnamespace
                         where k.contype = 'f' and n.nspname in (:schemas)
                        """)
                .param("schemas", Migrations.SCHEMAS)
                .query((row, number) -> new ForeignKey(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        List.of((String[]) row.getArray(4).getArray()),
                        row.getString(5)))
                .list();
        assertThat(keys.stream().filter(key -> isTenant(key.tableName()))).allSatisfy(key -> {
            boolean shared = REFERENCE.contains(key.target());
            assertThat(shared || key.columns().contains("hospital_id"))
                    .as(key.name())
                    .isTrue();
            assertThat(key.onDelete()).as(key.name() + " on delete").isNotIn("n", "d");
            assertThat(shared || schema(key.target()).equals(schema(key.tableName())))
                    .as(key.name() + " stays in its own schema")
                    .isTrue();
        });
    }

    @Test
    void thereAreNoTriggersAndNoSequences() {
        assertThat(jdbc.sql("select tgname::text from pg_trigger where not tgisinternal")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select schemaname || '.' || sequencename from pg_sequences where schemaname in (:schemas)")
                        .param("schemas", Migrations.SCHEMAS)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void timesAreStoredWithTheirZone() {
        assertThat(jdbc.sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                         where table_schema in (:schemas) and data_type = 'timestamp without time zone'
                           and table_name <> 'schema_history'
                        """)
                        .param("schemas", Migrations.SCHEMAS)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private List<String> tenantTables() {
        return jdbc.sql("""
                        select schemaname || '.' || tablename from pg_tables
                         where schemaname in (:schemas) and tablename <> 'schema_history'
                        """).param("schemas", Migrations.SCHEMAS).query(String.class).list().stream()
                .filter(SchemaTests::isTenant)
                .toList();
    }

    private static boolean isTenant(String table) {
        return !REFERENCE.contains(table) && !LOCAL.contains(table);
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }
}
