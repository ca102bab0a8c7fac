package io.huiyin.cases;

import io.huiyin.intake.PromiseTimes;
import io.huiyin.intake.PromisedTime;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the receipt promises, before anybody has read the words. */
@Component
class PromisesAtReceipt implements PromiseTimes {

    private final Grounds grounds;
    private final Calendars calendars;

    PromisesAtReceipt(Grounds grounds, Calendars calendars) {
        this.grounds = grounds;
        this.calendars = calendars;
    }

    @Override
    public List<PromisedTime> promised(
            HospitalId hospital, @Nullable Nature stated, boolean danger, Instant receivedAt) {
        return of(stated, danger, receivedAt, grounds.book(hospital), calendars.of(hospital)).stream()
                .map(promise -> new PromisedTime(promise.kind().code(), promise.dueAt()))
                .toList();
    }

    static List<Promise> of(
            @Nullable Nature stated, boolean danger, Instant receivedAt, RuleBook book, WorkingCalendar calendar) {
        Level level = Level.of(stated == null ? Nature.COMPLAINT : stated, 0, danger);
        return Promises.open(level, 1, receivedAt, false, book, calendar).stream()
                .filter(promise -> shown(promise.kind(), level))
                .toList();
    }

    /** The law and the way inside the house are not for the patient; praise has no other promise than its way. */
    static boolean shown(PromiseKind kind, Level level) {
        return switch (kind) {
            case FIRST_RESPONSE, PLAN, ANSWER, CALLBACK -> true;
            case DISPATCH -> level == Level.PRAISE;
            case LEGAL -> false;
        };
    }
}
