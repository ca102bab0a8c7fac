package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.Feedback;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StoryClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnCases
class InboxModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private Bedside here;

    @BeforeEach
    void found() {
        here = new Bedside(house, "INBOX" + ++hospitals);
    }

    @Test
    void thePilesFollowTheCase() {
        CaseId id = here.opened("挂号太慢");
        assertThat(piles(here.outpatientHead)).containsExactlyInAnyOrder("new=1", "open=1");
        cases.accept(here.outpatientHead, id, here.version(id));
        assertThat(piles(here.outpatientHead)).containsExactlyInAnyOrder("mine=1", "first_received=1", "open=1");
        Instant soon = here.read(here.officer, id).promises().stream()
                .filter(promise -> promise.kind() == PromiseKind.ANSWER)
                .findFirst()
                .orElseThrow()
                .dueAt()
                .minus(Duration.ofHours(3));
        assertThat(StoryClock.at(soon, () -> piles(here.officer))).contains("due_soon=1");
        assertThat(StoryClock.at(soon.plus(Duration.ofHours(4)), () -> piles(here.officer)))
                .contains("overdue=1")
                .doesNotContain("due_soon=1");
        cases.answer(here.outpatientHead, id, here.version(id), "答", new Cases.Finding("因", "改", Outcome.PARTLY));
        assertThat(piles(here.second)).containsExactlyInAnyOrder("call_back=1", "open=1");
        cases.callback(here.second, id, here.version(id), CallOutcome.SETTLED, "");
        cases.close(here.officer, id, here.version(id), Cases.Finding.NOTHING, null);
        assertThat(piles(here.officer)).isEmpty();
        assertThat(inbox.list(here.officer, Asked.pile("closed").it(), null, null)
                        .items())
                .extracting(CaseRow::id)
                .containsExactly(id.value());
        assertThat(piles(here.wardHead)).isEmpty();
    }

    @Test
    void pagesByNextDeadlineNeitherRepeatNorLoseAnything() {
        Feedback[] many =
                IntStream.range(0, 23).mapToObj(i -> here.say("第" + i)).toArray(Feedback[]::new);
        here.understand(Bedside.ordinary(), many);
        CaseId urgent = here.opened(here.say("急"), Bedside.as(Nature.HELP, ServiceStage.EMERGENCY, 3, Issue.SAFETY));
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<CaseRow> page = inbox.list(here.officer, Asked.pile("open").it(), cursor, 5);
            page.items().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(24).doesNotHaveDuplicates().first().isEqualTo(urgent.value());
    }

    @Test
    void aCaseIsFoundByNumberByWordsAndByWhatItIs() {
        CaseId id = here.opened("B超室门口排队三小时，导诊台没人理");
        here.opened("食堂饭菜凉了");
        String number = here.read(here.officer, id).row().number();
        for (String q : List.of(
                number, number.replace("-", "").toLowerCase(Locale.ROOT), number.substring(0, 11), "排队", "b超室 导诊")) {
            assertThat(found(here.officer, q)).as(q).containsExactly(id.value());
        }
        assertThat(found(here.officer, "排队食堂")).isEmpty();
        assertThat(found(here.wardHead, "排队")).isEmpty();
        assertThat(inbox.list(here.officer, Asked.anything().level("urgent").it(), null, null)
                        .items())
                .isEmpty();
        assertThat(inbox.list(
                                here.officer,
                                Asked.anything().level("urgent", "ordinary").it(),
                                null,
                                null)
                        .items())
                .hasSize(2);
    }

    @Test
    void whatVeryManyHaveSaidIsFoundAsWell() {
        CaseId many = here.opened("挂号窗口排队");
        here.opened("食堂饭菜凉了");
        jdbc.sql("""
                insert into cases.search_words (hospital_id, case_id, source_id, pairs)
                select w.hospital_id, w.case_id, gen_random_uuid(), w.pairs
                  from cases.search_words w, generate_series(1, 3000)
                 where w.hospital_id = :hospital and w.case_id = :id
                """)
                .param("hospital", here.hospital.value())
                .param("id", many.value())
                .update();
        assertThat(found(here.officer, "排队")).containsExactly(many.value());
        assertThat(found(here.outpatientHead, "排队")).containsExactly(many.value());
        assertThat(found(here.wardHead, "排队")).isEmpty();
        assertThat(found(here.officer, "排队食堂")).isEmpty();
    }

    @Test
    void ofTenThousandOpenCasesEveryOneIsCountedAndPagedOnce() {
        here.opened("样本");
        jdbc.sql("""
                insert into cases.feedback_case
                select (r).* from (
                  select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
                           'feedback_id', gen_random_uuid(), 'number', 'N' || i,
                           'next_due_at', c.next_due_at + i * interval '1 minute')) as r
                    from cases.feedback_case c, generate_series(1, 10000) i
                   where c.hospital_id = :hospital) filled
                """).param("hospital", here.hospital.value()).update();
        jdbc.sql("analyze cases.feedback_case").update();
        for (Actor reader : List.of(here.officer, here.outpatientHead)) {
            assertThat(piles(reader)).contains("new=10001", "open=10001");
            Set<UUID> seen = new HashSet<>();
            int pages = 0;
            String cursor = null;
            do {
                Page<CaseRow> page = inbox.list(reader, Asked.pile("open").it(), cursor, 200);
                page.items().forEach(row -> seen.add(row.id()));
                cursor = page.next();
                pages++;
            } while (cursor != null);
            assertThat(seen).hasSize(10_001);
            assertThat(pages).isEqualTo(51);
        }
        assertThat(inbox.list(here.wardHead, Asked.pile("open").it(), null, null)
                        .items())
                .isEmpty();
    }

    private List<UUID> found(Actor reader, String q) {
        return inbox.list(reader, Asked.anything().words(q).it(), null, null).items().stream()
                .map(CaseRow::id)
                .toList();
    }

    private List<String> piles(Actor reader) {
        return inbox.piles(reader).stream()
                .filter(pile -> pile.count() > 0)
                .map(pile -> pile.queue() + "=" + pile.count())
                .toList();
    }
}
