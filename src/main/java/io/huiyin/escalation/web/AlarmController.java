package io.huiyin.escalation.web;

import io.huiyin.cases.CaseId;
import io.huiyin.escalation.AlarmView;
import io.huiyin.escalation.Takeovers;
import io.huiyin.escalation.Watchtower;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What rings, and who has taken it. */
@RestController
class AlarmController {

    private final Watchtower tower;
    private final Takeovers takeovers;

    AlarmController(Watchtower tower, Takeovers takeovers) {
        this.tower = tower;
        this.takeovers = takeovers;
    }

    record Taking(@Nullable String note) {}

    @GetMapping("/api/alarms")
    List<AlarmView> ringing(Actor actor, Locale locale) {
        return tower.ringing(actor, locale);
    }

    @GetMapping("/api/cases/{id}/alarms")
    List<AlarmView> alarms(Actor actor, @PathVariable String id, Locale locale) {
        return tower.of(actor, CaseId.of(id), locale);
    }

    @PutMapping("/api/cases/{id}/alarms/{alarm}/acknowledgement")
    List<AlarmView> take(
            Actor actor, @PathVariable String id, @PathVariable String alarm, @RequestBody Taking body, Locale locale) {
        takeovers.take(actor, CaseId.of(id), Ids.parse(alarm), body.note());
        return tower.of(actor, CaseId.of(id), locale);
    }
}
