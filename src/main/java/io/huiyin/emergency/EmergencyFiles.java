package io.huiyin.emergency;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Standings;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows emergencies to those who see the case. */
@Component
@Transactional(readOnly = true)
public class EmergencyFiles {

    /** 48 hours: regulations on medical disputes, art. 26. */
    private static final Duration AUTOPSY = Duration.ofDays(2);

    private static final Duration AUTOPSY_FROZEN = Duration.ofDays(7);

    private final EmergencyTable table;
    private final GradingTable gradings;
    private final Protocols protocols;
    private final Standings standings;
    private final People people;

    EmergencyFiles(
            EmergencyTable table, GradingTable gradings, Protocols protocols, Standings standings, People people) {
        this.table = table;
        this.gradings = gradings;
        this.protocols = protocols;
        this.standings = standings;
        this.people = people;
    }

    /** Since when, if there is one; a case outside the reader's sight has none. */
    public Optional<Instant> openSince(Actor reader, CaseId id) {
        return standings.seen(reader, Set.of(id)).stream()
                .flatMap(seen -> table.find(reader.hospital(), seen.id()).stream())
                .map(EmergencyRow::openedAt)
                .findFirst();
    }

    /** A case outside the reader's sight is not found. */
    public EmergencyBody read(Actor reader, CaseId id, Locale locale) {
        standings.of(reader, id);
        HospitalId hospital = reader.hospital();
        Protocol protocol = protocols.of(hospital);
        EmergencyRow row = table.find(hospital, id).orElse(null);
        List<Grading> all = row == null ? List.of() : gradings.of(hospital, id);
        Map<String, Ticked> ticked = table.ticked(hospital, Set.of(id)).getOrDefault(id, Map.of());
        Map<StaffId, String> names = people.names(hospital, known(row, all, ticked));
        Instant died = row == null ? null : row.diedAt();
        List<EmergencyBody.GradingLine> lines =
                all.stream().map(one -> line(one, names)).toList();
        Grading holds = all.stream()
                .filter(one -> one.withdrawnAt() == null)
                .findFirst()
                .orElse(null);
        return new EmergencyBody(
                row != null,
                row == null ? null : row.openedAt(),
                row == null ? null : person(row.openedBy(), names),
                row == null ? 0 : row.version(),
                died,
                died == null ? null : died.plus(AUTOPSY),
                died == null ? null : died.plus(AUTOPSY_FROZEN),
                row == null
                        ? List.of()
                        : protocol.asked().stream()
                                .map(item -> item(item, ticked.get(item.code()), names, locale))
                                .toList(),
                left(protocol, ticked),
                protocol.grades().stream().map(limit -> limit(limit, locale)).toList(),
                lines.stream()
                        .filter(one -> one.withdrawnAt() == null)
                        .findFirst()
                        .orElse(null),
                lines.stream().filter(one -> one.withdrawnAt() != null).toList(),
                actions(reader, row, holds));
    }

    static int left(Protocol protocol, Map<String, Ticked> ticked) {
        return (int) protocol.asked().stream()
                .filter(item -> !ticked.containsKey(item.code()))
                .count();
    }

    private static List<String> actions(Actor reader, @Nullable EmergencyRow row, @Nullable Grading holds) {
        List<String> actions = new ArrayList<>();
        boolean grades = reader.may(Permission.CASE_LEVEL);
        if (row == null) {
            return grades ? List.of("open") : List.of();
        }
        if (reader.may(Permission.CASE_ACCEPT)) {
            actions.add("tick");
        }
        if (grades) {
            actions.add("grade");
            actions.add("death");
            if (holds != null && holds.owed()) {
                actions.add("report");
            }
        }
        return actions;
    }

    private static EmergencyBody.Item item(
            Protocol.Item item, @Nullable Ticked ticked, Map<StaffId, String> names, Locale locale) {
        String hintZh = Objects.requireNonNullElse(item.hintZh(), "");
        String hint = new Bilingual(hintZh, Objects.requireNonNullElse(item.hintEn(), "")).in(locale);
        String en = item.en().isBlank() ? item.zh() : item.en();
        return new EmergencyBody.Item(
                item.code(),
                item.group(),
                new Bilingual(item.zh(), en).in(locale),
                hint.isEmpty() ? null : hint,
                item.source(),
                item.sure(),
                ticked == null ? null : ticked.state(),
                ticked == null ? null : ticked.doneAt(),
                ticked == null ? null : person(ticked.by(), names),
                ticked == null ? null : ticked.note());
    }

    private static EmergencyBody.Limit limit(Protocol.Limit limit, Locale locale) {
        return new EmergencyBody.Limit(
                limit.code(),
                new Bilingual(limit.zh(), limit.en()).in(locale),
                new Bilingual(limit.criterionZh(), limit.criterionEn()).in(locale),
                limit.minutes());
    }

    private static EmergencyBody.GradingLine line(Grading one, Map<StaffId, String> names) {
        Instant due = one.dueAt();
        Instant reported = one.reportedAt();
        return new EmergencyBody.GradingLine(
                one.grade(),
                one.reason(),
                one.discoveredAt(),
                due,
                person(one.gradedBy(), names),
                one.gradedAt(),
                one.withdrawnAt(),
                reported,
                one.reportedTo(),
                one.reportNumber(),
                person(one.reportedBy(), names),
                due != null && reported != null && reported.isAfter(due));
    }

    private static Set<StaffId> known(@Nullable EmergencyRow row, List<Grading> all, Map<String, Ticked> ticked) {
        Set<StaffId> known = new HashSet<>();
        for (Grading one : all) {
            known.add(one.gradedBy());
            if (one.reportedBy() != null) {
                known.add(one.reportedBy());
            }
        }
        ticked.values().forEach(item -> known.add(item.by()));
        if (row != null && row.openedBy() != null) {
            known.add(row.openedBy());
        }
        return known;
    }

    private static EmergencyBody.@Nullable Person person(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new EmergencyBody.Person(id.value(), names.getOrDefault(id, ""));
    }
}
