package io.huiyin.kernel;

import org.springframework.context.SmartLifecycle;

/** Works by itself in a {@link Rhythm} for as long as the house is open. */
public interface Rhythmic extends SmartLifecycle {

    Rhythm rhythm();

    @Override
    default void start() {
        rhythm().start();
    }

    @Override
    default void stop() {
        rhythm().stop();
    }

    @Override
    default boolean isRunning() {
        return rhythm().isRunning();
    }
}
