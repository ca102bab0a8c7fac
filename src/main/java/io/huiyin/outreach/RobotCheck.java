package io.huiyin.outreach;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a robot that was filled in and seals what must not be seen again. */
@Component
final class RobotCheck {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SECRET = 200;

    private final RobotSeals seals;
    private final Departments departments;
    private final OutreachSettings settings;

    RobotCheck(RobotSeals seals, Departments departments, OutreachSettings settings) {
        this.seals = seals;
        this.departments = departments;
        this.settings = settings;
    }

    /** @param now as it is set up; null for a new one */
    RobotRow read(HospitalId hospital, UUID id, RobotForm form, @Nullable RobotRow now) {
        List<Refused.Field> wrong = new ArrayList<>();
        String name = form.name() == null ? "" : form.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(new Refused.Field("name", "robot.name"));
        }
        RobotProvider provider = Coded.find(RobotProvider.class, Objects.requireNonNullElse(form.provider(), ""))
                .orElse(null);
        if (provider == null || (now != null && now.provider() != provider)) {
            wrong.add(new Refused.Field("provider", "robot.provider"));
        }
        Set<NewsKind> kinds = kinds(form.kinds(), wrong);
        Set<DepartmentId> listensFor = departments(hospital, form.departments(), wrong);
        String language = Objects.requireNonNullElse(form.language(), "zh");
        if (!language.equals("zh") && !language.equals("en")) {
            wrong.add(new Refused.Field("language", "robot.language"));
        }
        if (form.secret() != null && form.secret().length() > LONGEST_SECRET) {
            wrong.add(new Refused.Field("secret", "robot.secret"));
        }
        if (provider == null || !wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
        boolean keeps = now != null && (form.webhook() == null || form.webhook().isBlank());
        Webhook webhook = keeps
                ? null
                : Webhook.read(provider, form.webhook(), settings.robots().relays());
        return new RobotRow(
                id,
                name,
                provider,
                webhook == null ? Objects.requireNonNull(now).sealedWebhook() : sealed(hospital, webhook),
                secret(hospital, form, now),
                webhook == null ? Objects.requireNonNull(now).host() : host(webhook),
                webhook == null ? Objects.requireNonNull(now).tail() : webhook.tail(),
                kinds,
                listensFor,
                language,
                form.active() == null || form.active(),
                now == null ? 0 : now.version());
    }

    private byte[] sealed(HospitalId hospital, Webhook webhook) {
        return seals.webhook(hospital, webhook.address().toString());
    }

    private byte @Nullable [] secret(HospitalId hospital, RobotForm form, @Nullable RobotRow now) {
        String secret = form.secret();
        if (secret == null) {
            return now == null ? null : now.sealedSecret();
        }
        return secret.isBlank() ? null : seals.secret(hospital, secret.strip());
    }

    private static Set<NewsKind> kinds(@Nullable List<String> typed, List<Refused.Field> wrong) {
        Set<NewsKind> kinds = Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .flatMap(code -> Coded.find(NewsKind.class, code).stream())
                .collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            wrong.add(new Refused.Field("kinds", "robot.kinds"));
        }
        return kinds;
    }

    private Set<DepartmentId> departments(
            HospitalId hospital, @Nullable List<String> typed, List<Refused.Field> wrong) {
        Set<UUID> here = departments.all(hospital).stream()
                .map(Department::id)
                .map(DepartmentId::value)
                .collect(Collectors.toSet());
        Set<DepartmentId> found = new HashSet<>();
        for (String each : Objects.requireNonNullElse(typed, List.<String>of())) {
            here.stream()
                    .filter(id -> id.toString().equals(each))
                    .findFirst()
                    .ifPresentOrElse(
                            id -> found.add(new DepartmentId(id)),
                            () -> wrong.add(new Refused.Field("departments", "robot.department")));
        }
        return found;
    }

    private static String host(Webhook webhook) {
        return webhook.address().getHost();
    }
}
