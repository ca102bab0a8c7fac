package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Rhythm;
import io.huiyin.kernel.Rhythmic;
import io.huiyin.outreach.Notices;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open desks that something in their sight has changed, so that they ask again. Looks into the database for
 * hospitals with open desks only, hence hears of what other instances did as well.
 */
@Component
public class News implements Rhythmic {

    /** A change commits later than the moment it carries; so long back we look again for what was not visible yet. */
    private static final Duration BACK = Duration.ofSeconds(30);

    private static final int MOST = 500;

    private final NewsTable table;
    private final Notices notices;
    private final Clock clock;
    private final CaseSettings settings;
    private final Rhythm rhythm;
    private final Set<Desk> desks = ConcurrentHashMap.newKeySet();
    private final Map<HospitalId, Set<Seen>> seen = new HashMap<>();

    News(NewsTable table, Notices notices, Clock clock, CaseSettings settings) {
        this.table = table;
        this.notices = notices;
        this.clock = clock;
        this.settings = settings;
        this.rhythm = new Rhythm("news", settings.newsEvery(), this::look);
    }

    private record Seen(UUID id, Instant at) {}

    /**
     * Opens a line to a desk; it ends by itself after a while, and the desk calls again. Who may read no cases hears of
     * notices only.
     */
    public SseEmitter listen(Actor reader) {
        SseEmitter line = new SseEmitter(settings.newsLine().toMillis());
        Desk desk = new Desk(reader, line, clock.instant());
        line.onCompletion(() -> desks.remove(desk));
        line.onTimeout(line::complete);
        line.onError(error -> desks.remove(desk));
        desk.say("notices", Map.of("unread", desk.unreadNow(notices)), clock.instant());
        desks.add(desk);
        return line;
    }

    /**
     * For rooms above: something of theirs about this case has changed; who sees the case looks again. Called before they
     * change it, as whoever works on the case itself takes the rows in this order.
     */
    public void about(HospitalId hospital, CaseId id) {
        table.touch(hospital, id, clock.instant());
    }

    /** One look: news of cases and notices to those whom they concern, a sign of life to the others. */
    synchronized void look() {
        Map<HospitalId, List<Desk>> byHospital =
                desks.stream().collect(Collectors.groupingBy(desk -> desk.reader.hospital()));
        seen.keySet().retainAll(byHospital.keySet());
        byHospital.forEach(this::look);
    }

    private void look(HospitalId hospital, List<Desk> listening) {
        Instant now = clock.instant();
        List<NewsTable.Change> recent = table.since(hospital, now.minus(BACK), MOST);
        Set<Seen> before = seen.put(hospital, marks(recent));
        for (Desk desk : listening) {
            boolean news = recent.stream()
                    // At the first look what the desk has read itself is old, what came since it called is not.
                    .filter(change -> before == null
                            ? change.at().isAfter(desk.since)
                            : !before.contains(new Seen(change.id(), change.at())))
                    .anyMatch(desk::sees);
            if (news) {
                desk.say("cases", Map.of(), now);
            }
            int unread = notices.unread(hospital, desk.reader.staff());
            if (unread != desk.unread) {
                desk.unread = unread;
                desk.say("notices", Map.of("unread", unread), now);
            }
            desk.signOfLife(now, settings.heartbeat());
        }
    }

    private static Set<Seen> marks(List<NewsTable.Change> changes) {
        Set<Seen> marks = new HashSet<>();
        changes.forEach(change -> marks.add(new Seen(change.id(), change.at())));
        return marks;
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }

    @Override
    public void stop() {
        Rhythmic.super.stop();
        desks.forEach(desk -> desk.line.complete());
    }

    /** Lines end before the web server waits for its requests to finish. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private static final class Desk {

        private final Actor reader;
        private final Optional<CaseSight> sight;
        private final SseEmitter line;
        private final Instant since;
        private volatile int unread;
        private volatile Instant heard = Instant.EPOCH;

        Desk(Actor reader, SseEmitter line, Instant since) {
            this.reader = reader;
            this.sight = Optional.of(reader)
                    .filter(actor -> actor.may(Permission.CASE_READ))
                    .map(CaseSight::of);
            this.line = line;
            this.since = since;
        }

        boolean sees(NewsTable.Change change) {
            return sight.filter(mine -> mine.covers(change.concerns())).isPresent();
        }

        int unreadNow(Notices notices) {
            unread = notices.unread(reader.hospital(), reader.staff());
            return unread;
        }

        void say(String event, Map<String, ?> words, Instant now) {
            send(SseEmitter.event().name(event).data(words, MediaType.APPLICATION_JSON), now);
        }

        void signOfLife(Instant now, Duration every) {
            if (Duration.between(heard, now).compareTo(every) >= 0) {
                send(SseEmitter.event().comment("alive"), now);
            }
        }

        /** A desk that has gone away is noticed by the line itself, which then forgets it. */
        private void send(SseEmitter.SseEventBuilder words, Instant now) {
            try {
                line.send(words);
                heard = now;
            } catch (IOException | IllegalStateException gone) {
                line.completeWithError(gone);
            }
        }
    }
}
