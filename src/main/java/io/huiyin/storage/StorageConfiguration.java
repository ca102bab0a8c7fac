package io.huiyin.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database, wherever it is, and hands it out only when every schema is up to date. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    record Address(
            String url, @Nullable String user, @Nullable String password) {}

    @Bean
    @ConditionalOnProperty(name = "huiyin.storage.url", havingValue = "", matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(Folder folder, StorageSettings settings) {
        return new EmbeddedDatabase(folder, settings.startLimit());
    }

    @Bean
    HikariDataSource dataSource(StorageSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        Address address = own != null
                ? new Address(own.url(), own.user(), own.password())
                : new Address(required(settings.url()), settings.user(), settings.password());
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("huiyin");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "huiyin");
        HikariDataSource database = new HikariDataSource(pool);
        Migrations.run(database);
        return database;
    }

    private static String required(@Nullable String url) {
        if (url == null) {
            throw new IllegalStateException("no database: neither embedded nor huiyin.storage.url");
        }
        return url;
    }
}
