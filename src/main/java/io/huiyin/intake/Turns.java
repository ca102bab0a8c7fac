package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Who waits to be stored, hospital by hospital: a busy one keeps no other waiting, and the queue has an end. */
final class Turns {

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final LinkedHashMap<HospitalId, ArrayDeque<Pending>> waiting = new LinkedHashMap<>();
    private int size;
    private boolean open;

    Turns(int most) {
        this.most = most;
    }

    /** A draft and the caller who waits for its outcome. */
    record Pending(Draft draft, CompletableFuture<Optional<Receipt>> outcome) {

        static Pending of(Draft draft) {
            return new Pending(draft, new CompletableFuture<>());
        }
    }

    /** False if the queue is full or closed. */
    boolean add(Pending pending) {
        lock.lock();
        try {
            if (!open || size >= most) {
                return false;
            }
            waiting.computeIfAbsent(pending.draft().hospital(), hospital -> new ArrayDeque<>())
                    .add(pending);
            size++;
            work.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for work and takes what one hospital has, up to a batch. Empty means: closed and nothing left. */
    List<Pending> next(int batch) {
        lock.lock();
        try {
            while (size == 0) {
                if (!open) {
                    return List.of();
                }
                work.awaitUninterruptibly();
            }
            Map.Entry<HospitalId, ArrayDeque<Pending>> turn = waiting.pollFirstEntry();
            ArrayDeque<Pending> crowd = turn.getValue();
            List<Pending> taken = new ArrayList<>();
            while (!crowd.isEmpty() && taken.size() < batch) {
                taken.add(crowd.poll());
            }
            if (!crowd.isEmpty()) {
                waiting.putLast(turn.getKey(), crowd);
            }
            size -= taken.size();
            if (size > 0) {
                work.signal();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            open = true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nobody more; who waits is still served. */
    void close() {
        lock.lock();
        try {
            open = false;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }
}
