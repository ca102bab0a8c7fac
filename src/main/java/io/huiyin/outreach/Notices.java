package io.huiyin.outreach;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Deputies;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells members of staff what they need to know: on the desk at once, and by e-mail where there is an address. */
@Component
public class Notices {

    private static final int PAGE = 30;
    private static final Set<StaffCarrier> PERSONAL = Set.of(StaffCarrier.IN_APP, StaffCarrier.EMAIL);

    private final NoticeTable table;
    private final StaffLetters letters;
    private final Preferences preferences;
    private final Deputies deputies;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Notices(
            NoticeTable table,
            StaffLetters letters,
            Preferences preferences,
            Deputies deputies,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.letters = letters;
        this.preferences = preferences;
        this.deputies = deputies;
        this.clock = clock;
        this.events = events;
    }

    /** Joins the caller's transaction: the news is told if, and only if, what it tells of happens. Who is away hears of it, and so does the deputy. */
    @Transactional
    public void tell(HospitalId hospital, Collection<StaffId> to, Notice notice) {
        tell(hospital, to, notice, PERSONAL);
    }

    /** The same by some of the ways only; who had it under this key on the desk gets no letter either. */
    @Transactional
    public void tell(HospitalId hospital, Collection<StaffId> to, Notice notice, Set<StaffCarrier> by) {
        if (to.isEmpty() || Silence.towardsStaff()) {
            return;
        }
        Instant now = clock.instant();
        post(hospital, Set.copyOf(to), notice, by, now);
        Set<StaffId> standIns = deputies.besides(hospital, to);
        if (!standIns.isEmpty()) {
            post(hospital, standIns, notice.toDeputy(), by, now);
        }
    }

    private void post(HospitalId hospital, Set<StaffId> to, Notice notice, Set<StaffCarrier> by, Instant now) {
        NewsKind kind = notice.urgent() ? NewsKind.DANGER : NewsKind.of(notice.kind());
        Map<StaffId, Preference> wishes = preferences.of(hospital, to);
        Set<StaffId> onTheDesk = wanting(kind, StaffCarrier.IN_APP, to, by, wishes);
        Set<StaffId> byLetter = wanting(kind, StaffCarrier.EMAIL, to, by, wishes);
        Set<StaffId> news = onTheDesk.isEmpty() ? Set.of() : table.post(hospital, onTheDesk, notice, now);
        byLetter.removeIf(staff -> onTheDesk.contains(staff) && !news.contains(staff));
        if (!byLetter.isEmpty()) {
            letters.write(hospital, byLetter, notice, now, wishes);
        }
        if (!news.isEmpty()) {
            events.publishEvent(new NoticesChanged(hospital, news));
        }
    }

    private Set<StaffId> wanting(
            NewsKind kind,
            StaffCarrier carrier,
            Collection<StaffId> to,
            Set<StaffCarrier> by,
            Map<StaffId, Preference> wishes) {
        Set<StaffId> wanting = new HashSet<>(by.contains(carrier) ? to : Set.of());
        wanting.removeIf(staff -> {
            Preference wish = wishes.get(staff);
            return wish != null && !wish.wants(kind, carrier);
        });
        return wanting;
    }

    /** What was told before there was a case leads to the case from now on. */
    @Transactional
    public void link(HospitalId hospital, String dedupKey, UUID caseId) {
        table.link(hospital, dedupKey, caseId);
    }

    /** The own notices, newest first. */
    public Page<PostedNotice> of(Actor reader, @Nullable String cursor) {
        List<PostedNotice> rows = cursor == null
                ? table.newest(reader.hospital(), reader.staff(), PAGE + 1)
                : table.older(reader.hospital(), reader.staff(), Position.of(cursor), PAGE + 1);
        return Page.of(rows, PAGE, last -> Position.parts(last.at(), last.id()));
    }

    public int unread(HospitalId hospital, StaffId staff) {
        return table.unread(hospital, staff);
    }

    /** Somebody else's notice is not found; one that was read before stays read since then. */
    @Transactional
    public void read(Actor reader, UUID notice) {
        table.read(reader.hospital(), reader.staff(), notice, clock.instant());
        events.publishEvent(new NoticesChanged(reader.hospital(), Set.of(reader.staff())));
    }

    @Transactional
    public void readAll(Actor reader) {
        table.readAll(reader.hospital(), reader.staff(), clock.instant());
        events.publishEvent(new NoticesChanged(reader.hospital(), Set.of(reader.staff())));
    }
}
