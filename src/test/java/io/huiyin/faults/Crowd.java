package io.huiyin.faults;

import io.huiyin.testing.Visitor;
import io.huiyin.testing.Visitor.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Many patients who speak at the same time, each as a phone does it: the same key until there is a receipt. */
final class Crowd {

    private static final List<String> WORDS =
            List.of("第%d位:挂号排了两个小时,窗口只开一个", "第%d位:护士打针很轻,谢谢", "第%d位:给我父亲发错药了,差点出事,要求彻查", "第%d位:请问周末体检几点开始");

    private final URI address;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Map<UUID, String> said = new ConcurrentHashMap<>();
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    Crowd(URI address) {
        this.address = address;
    }

    /** Speaks until told that it is enough, or until nobody listens any more. */
    void speak(int voices, Runnable meanwhile) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int voice = 0; voice < voices; voice++) {
                all.add(threads.submit((Runnable) this::speak));
            }
            meanwhile.run();
            enough.set(true);
            for (Future<?> voice : all) {
                voice.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a phone does when the network is back: sends again, with the same key, what has no receipt. */
    void sendAgainWhatHasNoReceipt() {
        Visitor phone = new Visitor(address);
        for (UUID key : said.keySet()) {
            if (!acknowledged.containsKey(key)) {
                Answer answer = send(phone, key);
                if (answer.status() != 200 && answer.status() != 201) {
                    throw new AssertionError("refused after the restart: " + answer);
                }
                acknowledged.put(key, answer.code());
            }
        }
    }

    Map<UUID, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    Answer send(Visitor phone, UUID key) {
        Map<String, Object> body = Map.of(
                "hospital",
                RunningProduct.HOSPITAL,
                "channel",
                "h5",
                "identity",
                "phone",
                "contact",
                Map.of("phone", "13800001234"),
                "text",
                said.get(key));
        return phone.post("/api/v1/feedback", body, Map.of("Idempotency-Key", key.toString()));
    }

    private void speak() {
        Visitor phone = new Visitor(address);
        while (!enough.get()) {
            UUID key = UUID.randomUUID();
            int number = turn.incrementAndGet();
            said.put(key, WORDS.get(number % WORDS.size()).formatted(number));
            try {
                Answer answer = send(phone, key);
                if (answer.status() == 201) {
                    acknowledged.put(key, answer.code());
                }
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }
}
