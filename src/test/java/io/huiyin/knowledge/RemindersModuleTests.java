package io.huiyin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.PostedNotice;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
class RemindersModuleTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Articles articles;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Notices notices;

    @Test
    void whoKeepsAnArticleIsRemindedAWeekBeforeAndEveryWeekUntilItIsRead() {
        TestHospital hospital = TestHospital.found(house, "REMIND");
        Actor head = hospital.actor(Role.DEPARTMENT_HEAD);
        Article article = articles.write(head, draft(hospital, "published", "2032-06-20"));
        articles.write(head, draft(hospital, "draft", "2032-06-20"));

        on("2032-06-10");
        assertThat(told(head)).isEmpty();
        on("2032-06-14");
        on("2032-06-14");
        on("2032-06-15");
        assertThat(told(head)).hasSize(1);
        on("2032-06-22");
        assertThat(told(head)).hasSize(2);
        assertThat(articles.overdue(head.hospital(), article)).isFalse();

        articles.change(head, article.id(), 1, draft(hospital, "published", "2033-06-20"));
        on("2032-06-30");
        assertThat(told(head)).hasSize(2);
    }

    private void on(String day) {
        StoryClock.at(Instant.parse(day + "T03:00:00Z"), reminders::remind);
    }

    private List<PostedNotice> told(Actor who) {
        return notices.of(who, null).items().stream()
                .filter(notice -> notice.toString().contains("article_review"))
                .toList();
    }

    private static NewArticle draft(TestHospital hospital, String state, String review) {
        return new NewArticle(
                state,
                "几点开门？",
                "",
                "八点。",
                "",
                List.of(),
                List.of(),
                hospital.departmentNamed("门诊部").toString(),
                null,
                review);
    }
}
