package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody upstairs who hears what was understood, and may break while doing so. */
@TestConfiguration(proxyBeanMethods = false)
class Listening {

    @Bean
    Ear ear(JdbcClient jdbc) {
        return new Ear(jdbc);
    }

    static class Ear {

        /** Words that break who hears them a second time. */
        static final String ONLY_ONCE = "ONLY-ONCE";

        final List<FeedbackId> heard = new CopyOnWriteArrayList<>();
        final AtomicBoolean cutTheLine = new AtomicBoolean();
        private final JdbcClient jdbc;

        Ear(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventListener
        void hearAgain(FeedbackReread reread) {
            for (FeedbackReread.Item item : reread.items()) {
                if (item.feedback().text().contains(ONLY_ONCE)) {
                    throw new IllegalStateException("nobody can handle this twice");
                }
            }
        }

        @EventListener
        void hear(FeedbackUnderstood understood) {
            for (FeedbackUnderstood.Item item : understood.items()) {
                if (item.feedback().text().contains("POISON")) {
                    throw new IllegalStateException("nobody can handle this");
                }
            }
            if (cutTheLine.compareAndSet(true, false)) {
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
            understood.items().forEach(item -> heard.add(item.feedback().id()));
        }
    }
}
