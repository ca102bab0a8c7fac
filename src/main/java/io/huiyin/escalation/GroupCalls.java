package io.huiyin.escalation;

import io.huiyin.cases.CasesMoved;
import io.huiyin.cases.Level;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Wording;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.outreach.GroupNews;
import io.huiyin.outreach.Robots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells group robots what is given to departments, and what climbs the ladder; never who the patient is. */
@Component
class GroupCalls {

    private final Robots robots;

    GroupCalls(Robots robots) {
        this.robots = robots;
    }

    @EventListener
    void moved(CasesMoved news) {
        List<GroupNews> all = new ArrayList<>();
        for (CasesMoved.Move move : news.moves()) {
            for (CasesMoved.Happening step : move.happened()) {
                Bilingual what = work(step);
                if (what != null) {
                    String asked = step.facts().get("toDepartment");
                    Set<DepartmentId> concerns =
                            asked == null ? departments(move.standing()) : Set.of(DepartmentId.of(asked));
                    all.add(news(step.kind().code(), what, move.standing(), concerns, "step:" + step.id()));
                }
            }
        }
        robots.tell(news.hospital(), all);
    }

    /** @param key of the notice told to people, so that the group hears it once as well */
    void climbed(HospitalId hospital, Alarm alarm, Standing standing, boolean urgent, String key) {
        Bilingual what = AlarmWords.what(alarm.trigger(), alarm.clock());
        GroupNews news = new GroupNews(
                alarm.trigger().code(),
                what,
                standing.number(),
                Wording.level(standing.level()),
                alarm.dueAt(),
                standing.id().value(),
                departments(standing),
                urgent,
                key);
        robots.tell(hospital, List.of(news));
    }

    private static @Nullable Bilingual work(CasesMoved.Happening step) {
        return switch (step.kind()) {
            case DISPATCHED -> new Bilingual("新派发，请受理", "Dispatched to you: please take it up");
            case TRANSFERRED -> new Bilingual("转来一件，请受理", "Handed over to you: please take it up");
            case JOINT_ASKED -> new Bilingual("请协办并签署", "Please join in and sign");
            case REOPENED -> new Bilingual("重新处理，请受理", "Reopened: please take it up");
            default -> null;
        };
    }

    private static GroupNews news(
            String kind, Bilingual what, Standing standing, Set<DepartmentId> concerns, String key) {
        Instant due = standing.next().map(Standing.Owed::dueAt).orElse(null);
        return new GroupNews(
                kind,
                what,
                standing.number(),
                Wording.level(standing.level()),
                due,
                standing.id().value(),
                concerns,
                standing.level() == Level.URGENT,
                key);
    }

    private static Set<DepartmentId> departments(Standing standing) {
        Set<DepartmentId> all = new HashSet<>(standing.joint());
        if (standing.department() != null) {
            all.add(standing.department());
        }
        return all;
    }
}
