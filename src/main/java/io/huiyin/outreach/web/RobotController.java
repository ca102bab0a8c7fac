package io.huiyin.outreach.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.outreach.NewsKind;
import io.huiyin.outreach.Robot;
import io.huiyin.outreach.RobotForm;
import io.huiyin.outreach.RobotProvider;
import io.huiyin.outreach.Robots;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Group robots, as administrators set them up. */
@RestController
@RequestMapping("/api/robots")
class RobotController {

    private final Robots robots;
    private final ProblemTexts problems = new ProblemTexts("robots");

    RobotController(Robots robots) {
        this.robots = robots;
    }

    record Row(
            UUID id,
            String name,
            RobotProvider provider,
            String host,
            String tail,
            boolean signed,
            Set<NewsKind> kinds,
            Set<DepartmentId> departments,
            String language,
            boolean active,
            int version,
            @Nullable String problem,
            @Nullable Instant restUntil,
            @Nullable Instant lastSentAt,
            int waiting,
            int failed) {}

    record Change(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String provider,
            @Nullable String webhook,
            @Nullable String secret,
            @Nullable List<String> kinds,
            @Nullable List<String> departments,
            @Nullable String language,
            @Nullable Boolean active) {

        RobotForm form() {
            return new RobotForm(name, provider, webhook, secret, kinds, departments, language, active);
        }
    }

    record Trial(boolean taken, @Nullable String problem) {}

    @GetMapping
    List<Row> robots(Actor actor, Locale locale) {
        return robots.list(actor).stream().map(robot -> row(robot, locale)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row create(Actor actor, @RequestBody Change body, Locale locale) {
        return row(robots.create(actor, body.form()), locale);
    }

    @PutMapping("/{id}")
    Row change(Actor actor, @PathVariable String id, @RequestBody Change body, Locale locale) {
        Integer version = body.version();
        if (version == null) {
            throw Refused.field("version", "robot.version");
        }
        return row(robots.change(actor, Ids.parse(id), body.form(), version), locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        robots.remove(actor, Ids.parse(id));
    }

    @PostMapping("/{id}/trials")
    Trial test(Actor actor, @PathVariable String id, Locale locale) {
        Robots.Trial trial = robots.test(actor, Ids.parse(id));
        return new Trial(trial.taken(), problems.text(trial.problem(), trial.detail(), locale));
    }

    private Row row(Robot robot, Locale locale) {
        return new Row(
                robot.id(),
                robot.name(),
                robot.provider(),
                robot.host(),
                robot.tail(),
                robot.signed(),
                robot.kinds(),
                robot.departments(),
                robot.language(),
                robot.active(),
                robot.version(),
                problems.text(robot.problem(), robot.detail(), locale),
                robot.restUntil(),
                robot.lastSentAt(),
                robot.waiting(),
                robot.failed());
    }
}
