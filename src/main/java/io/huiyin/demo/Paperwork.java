package io.huiyin.demo;

import io.huiyin.cases.Cases;
import io.huiyin.cases.Mergers;
import io.huiyin.cases.Questions;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.StoryClock;
import io.huiyin.orders.Heading;
import io.huiyin.orders.NewOrders;
import io.huiyin.orders.Order;
import io.huiyin.orders.OrderBook;
import io.huiyin.orders.OrderId;
import io.huiyin.orders.OrderWatch;
import io.huiyin.orders.Orders;
import io.huiyin.orders.TypedOrder;
import io.huiyin.outreach.Silence;
import io.huiyin.records.LetterKind;
import io.huiyin.records.Letters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does the paperwork of the demo hospital once its stories are told: all of it or none. Nobody is told, but of the outside deadlines that are
 * near or over on the day of loading.
 */
@Component
class Paperwork {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Duration LATELY = Duration.ofHours(5);
    private static final Duration MORE_TIME = Duration.ofDays(5);

    private final Cases cases;
    private final NewOrders newOrders;
    private final OrderBook book;
    private final Orders orders;
    private final Letters letters;
    private final Questions questions;
    private final Mergers mergers;
    private final OrderWatch watch;

    Paperwork(
            Cases cases,
            NewOrders newOrders,
            OrderBook book,
            Orders orders,
            Letters letters,
            Questions questions,
            Mergers mergers,
            OrderWatch watch) {
        this.cases = cases;
        this.newOrders = newOrders;
        this.book = book;
        this.orders = orders;
        this.letters = letters;
        this.questions = questions;
        this.mergers = mergers;
        this.watch = watch;
    }

    /** @param heard the feedback that a voice became, by the voice's first words */
    @Transactional
    void file(Cast cast, Timetable timetable, PaperStory story, Function<String, Heard> heard) {
        Actor officer = cast.quality();
        if (!book.issued(officer, null, Instant.EPOCH, null).items().isEmpty()) {
            return;
        }
        for (PaperStory.Outside outside : story.orders()) {
            order(officer, timetable, outside, heard.apply(outside.words()));
        }
        for (PaperStory.Letter letter : story.letters()) {
            Heard one = heard.apply(letter.words());
            UUID key = UUID.nameUUIDFromBytes(("letter " + letter.words()).getBytes(StandardCharsets.UTF_8));
            at(
                    one.at().plus(Duration.ofDays(letter.afterDays())),
                    timetable,
                    () -> letters.write(
                            officer,
                            position(cast, one).id(),
                            key,
                            Coded.of(LetterKind.class, letter.kind()),
                            Locale.CHINESE,
                            letter.fields()));
        }
        for (PaperStory.Question question : story.questions()) {
            Cases.Position now = position(cast, heard.apply(question.words()));
            at(
                    timetable.now().minus(LATELY),
                    timetable,
                    () -> questions.ask(officer, now.id(), now.version(), question.text()));
        }
        for (PaperStory.Pair pair : story.merges()) {
            at(
                    timetable.now().minus(LATELY),
                    timetable,
                    () -> mergers.merge(
                            officer,
                            seen(cast, heard.apply(pair.member())),
                            seen(cast, heard.apply(pair.lead())),
                            pair.reason()));
        }
        watch.run();
    }

    /** What a voice became, and when it was heard. */
    record Heard(FeedbackId feedback, Instant at) {}

    private void order(Actor officer, Timetable timetable, PaperStory.Outside told, Heard heard) {
        Map<Heading, String> cells = new EnumMap<>(Heading.class);
        cells.put(Heading.NUMBER, told.number());
        cells.put(Heading.ISSUED, written(heard.at(), timetable));
        if (told.dueInHours() != null) {
            cells.put(Heading.DUE, written(timetable.now().plus(Duration.ofHours(told.dueInHours())), timetable));
        }
        TypedOrder typed = new TypedOrder(0, cells);
        OrderId[] id = new OrderId[1];
        at(heard.at(), timetable, () -> id[0] = newOrders.enterFor(officer, told.source(), typed, heard.feedback()));
        then(
                heard,
                hours(told.signedAfterHours()),
                timetable,
                () -> orders.sign(officer, id[0], version(officer, id[0])));
        then(heard, days(told.extensionAfterDays()), timetable, () -> {
            Order now = book.read(officer, id[0]);
            orders.askExtension(
                    officer,
                    now.id(),
                    now.version(),
                    told.extension(),
                    now.dueAt().plus(MORE_TIME));
        });
        then(
                heard,
                days(told.repliedAfterDays()),
                timetable,
                () -> orders.reply(officer, id[0], version(officer, id[0]), told.reply()));
        then(
                heard,
                days(told.revisitAfterDays()),
                timetable,
                () -> orders.revisit(
                        officer, id[0], version(officer, id[0]), true, told.settled(), told.satisfied(), null));
    }

    private int version(Actor officer, OrderId id) {
        return book.read(officer, id).version();
    }

    private Mergers.Seen seen(Cast cast, Heard heard) {
        Cases.Position now = position(cast, heard);
        return new Mergers.Seen(now.id(), now.version());
    }

    private Cases.Position position(Cast cast, Heard heard) {
        return cases.ofFeedback(cast.hospital(), heard.feedback())
                .orElseThrow(() -> new IllegalStateException("no case was opened for " + heard.feedback()));
    }

    private static @Nullable Duration hours(@Nullable Integer count) {
        return count == null ? null : Duration.ofHours(count);
    }

    private static @Nullable Duration days(@Nullable Integer count) {
        return count == null ? null : Duration.ofDays(count);
    }

    private static void then(Heard heard, @Nullable Duration after, Timetable timetable, Runnable verb) {
        if (after != null) {
            at(heard.at().plus(after), timetable, verb);
        }
    }

    /** Nothing has happened that is still to come. */
    private static void at(Instant moment, Timetable timetable, Runnable verb) {
        Instant latest = timetable.now().minus(Duration.ofMinutes(1));
        StoryClock.at(
                moment.isAfter(latest) ? latest : moment,
                () -> Silence.towardsEverybody(() -> {
                    verb.run();
                    return Boolean.TRUE;
                }));
    }

    private static String written(Instant moment, Timetable timetable) {
        return WRITTEN.format(moment.atZone(timetable.calendar().zone()));
    }

    /** The one whose words begin so. */
    static Voice voice(List<Voice> voices, String words) {
        return voices.stream()
                .filter(voice -> voice.text().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody in the demo says " + words));
    }
}
