package io.huiyin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database on the product's own server, with the product's own tables of intake: the same rows, the same indexes. */
final class SameSchema {

    private SameSchema() {}

    static void create(Product product, String name) throws SQLException {
        try (Connection server = product.database("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("create database " + name);
        }
        try (Connection database = product.database(name);
                Statement statement = database.createStatement();
                var files = Files.list(Path.of("src/main/resources/schema/intake"))) {
            statement.execute("create schema intake");
            for (Path file : files.sorted().toList()) {
                statement.execute(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
