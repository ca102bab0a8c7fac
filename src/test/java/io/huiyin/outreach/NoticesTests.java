package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.kernel.StoryClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@OnOutreach
@RecordApplicationEvents
class NoticesTests {

    @Autowired
    private Notices notices;

    @Autowired
    private PeoplesHospital city;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    private HospitalId hospital;
    private StaffId wang;
    private StaffId li;

    @BeforeEach
    void people() {
        hospital = city.founded();
        wang = city.nurse(hospital, null);
        li = city.nurse(hospital, null);
    }

    private List<PostedNotice> board(StaffId staff) {
        return notices.of(city.officer(hospital, staff), null).items();
    }

    @Test
    void everybodyFindsTheNoticeOnTheirBoard() {
        notices.tell(hospital, List.of(wang, li, wang), PeoplesHospital.notice("a", false));
        assertThat(board(wang)).hasSize(1).first().satisfies(notice -> {
            assertThat(notice.title().en()).isEqualTo("A new case for you");
            assertThat(notice.readAt()).isNull();
        });
        assertThat(board(li)).hasSize(1);
        assertThat(events.stream(NoticesChanged.class))
                .containsExactly(new NoticesChanged(hospital, java.util.Set.of(wang, li)));
    }

    @Test
    void theSameNewsIsToldOnce() {
        notices.tell(hospital, List.of(wang), PeoplesHospital.notice("a", false));
        notices.tell(hospital, List.of(wang, li), PeoplesHospital.notice("a", false));
        notices.tell(hospital, List.of(wang, li), PeoplesHospital.notice("a", false));
        assertThat(board(wang)).hasSize(1);
        assertThat(board(li)).hasSize(1);
        assertThat(events.stream(NoticesChanged.class)).hasSize(2);
    }

    @Test
    void newsOfWhatDidNotHappenIsNotTold() {
        transaction.executeWithoutResult(status -> {
            notices.tell(hospital, List.of(wang), PeoplesHospital.notice("a", false));
            status.setRollbackOnly();
        });
        assertThat(board(wang)).isEmpty();
    }

    @Test
    void theBoardIsPagedNewestFirst() {
        Instant start = PeoplesHospital.at("2026-11-20T09:00");
        IntStream.range(0, 70)
                .forEach(each -> StoryClock.at(
                        start.plusSeconds(each / 3),
                        () -> notices.tell(hospital, List.of(wang), PeoplesHospital.notice("n" + each, false))));
        List<PostedNotice> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<PostedNotice> page = notices.of(city.officer(hospital, wang), cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all).hasSize(70).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    }

    @Test
    void whatIsReadStaysReadSinceThen() {
        notices.tell(hospital, List.of(wang), PeoplesHospital.notice("a", false));
        notices.tell(hospital, List.of(wang), PeoplesHospital.notice("b", false));
        Actor reader = city.officer(hospital, wang);
        PostedNotice first = board(wang).getFirst();
        notices.read(reader, first.id());
        assertThat(notices.unread(hospital, wang)).isEqualTo(1);
        Instant readAt = board(wang).getFirst().readAt();
        notices.read(reader, first.id());
        notices.readAll(reader);
        assertThat(board(wang).getFirst().readAt()).isEqualTo(readAt);
        assertThat(notices.unread(hospital, wang)).isZero();
    }

    @Test
    void somebodyElsesNoticeIsNotFound() {
        notices.tell(hospital, List.of(wang), PeoplesHospital.notice("a", false));
        PostedNotice hers = board(wang).getFirst();
        assertThatThrownBy(() -> notices.read(city.officer(hospital, li), hers.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("not_found");
        HospitalId other = city.founded();
        assertThatThrownBy(() -> notices.read(city.officer(other, wang), hers.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("not_found");
        assertThat(notices.of(city.officer(other, wang), null).items()).isEmpty();
        assertThat(notices.unread(hospital, wang)).isEqualTo(1);
    }

    @Test
    void aCursorThatWeDidNotMakeIsRefused() {
        assertThatThrownBy(() -> notices.of(city.officer(hospital, wang), "eHg"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notices.of(city.officer(hospital, wang), "Zm9vCmJhcg"))
                .isInstanceOf(Refused.class);
    }
}
