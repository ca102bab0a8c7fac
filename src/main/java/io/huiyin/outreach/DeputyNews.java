package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.organization.DeputyNamed;
import io.huiyin.organization.Hospitals;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a deputy for whom and for how long. */
@Component
class DeputyNews {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final Notices notices;
    private final Hospitals hospitals;

    DeputyNews(Notices notices, Hospitals hospitals) {
        this.notices = notices;
        this.hospitals = hospitals;
    }

    @EventListener
    void tell(DeputyNamed named) {
        ZoneId zone = hospitals.find(named.hospital()).zone();
        String who = named.absentee();
        Bilingual title = named.calledOff()
                ? new Bilingual("代班结束 · " + who, "You no longer stand in · " + who)
                : new Bilingual("请您代班 · " + who, "Please stand in · " + who);
        Bilingual text = named.calledOff()
                ? new Bilingual(who + "的事项不再转给您。", "The work of " + who + " no longer comes to you.")
                : new Bilingual(
                        "从%s到%s，%s的新事项和提醒同时发给您，“待我处理”里也能看到。"
                                .formatted(
                                        ZH.format(named.from().atZone(zone)),
                                        ZH.format(named.to().atZone(zone)),
                                        who),
                        "From %s to %s the new work and notices of %s reach you as well, and stand in your queue."
                                .formatted(
                                        EN.format(named.from().atZone(zone)),
                                        EN.format(named.to().atZone(zone)),
                                        who));
        notices.tell(
                named.hospital(),
                Set.of(named.deputy()),
                new Notice(
                        "deputy_named",
                        title,
                        text,
                        null,
                        false,
                        "deputy:" + named.absence() + ":" + named.calledOff()));
    }
}
