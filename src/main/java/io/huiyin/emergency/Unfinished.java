package io.huiyin.emergency;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Standings;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Emergencies with something left to do, for the board and the page of alarms. */
@Component
public class Unfinished {

    private static final int MOST = 200;

    private final EmergencyTable table;
    private final GradingTable gradings;
    private final Protocols protocols;
    private final Standings standings;
    private final Departments departments;

    Unfinished(
            EmergencyTable table,
            GradingTable gradings,
            Protocols protocols,
            Standings standings,
            Departments departments) {
        this.table = table;
        this.gradings = gradings;
        this.protocols = protocols;
        this.standings = standings;
        this.departments = departments;
    }

    /** Those in the reader's sight; reports that are due first in front, then what came last. */
    @Transactional(readOnly = true)
    public List<EmergencyBody.Line> list(Actor reader) {
        reader.must(Permission.CASE_READ);
        HospitalId hospital = reader.hospital();
        List<EmergencyRow> rows = table.newest(hospital, MOST);
        List<CaseId> ids = rows.stream().map(EmergencyRow::caseId).toList();
        Map<CaseId, Standing> seen =
                standings.seen(reader, ids).stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        Map<CaseId, Map<String, Ticked>> ticked = table.ticked(hospital, ids);
        Map<CaseId, Grading> holding = gradings.holding(hospital, ids);
        Map<DepartmentId, Department> names =
                departments.all(hospital).stream().collect(Collectors.toMap(Department::id, Function.identity()));
        Protocol protocol = protocols.of(hospital);
        return rows.stream()
                .filter(row -> seen.containsKey(row.caseId()))
                .map(row -> line(
                        row,
                        EmergencyFiles.left(protocol, ticked.getOrDefault(row.caseId(), Map.of())),
                        holding.get(row.caseId()),
                        department(Objects.requireNonNull(seen.get(row.caseId())), names)))
                .filter(line -> line.left() > 0 || line.grade() == null || owed(line))
                .sorted(Comparator.comparing(line -> owed(line) ? Objects.requireNonNull(line.dueAt()) : Instant.MAX))
                .toList();
    }

    private static boolean owed(EmergencyBody.Line line) {
        return line.dueAt() != null && line.reportedAt() == null;
    }

    private static EmergencyBody.@Nullable Place department(Standing standing, Map<DepartmentId, Department> names) {
        Department found = standing.department() == null ? null : names.get(standing.department());
        return found == null ? null : new EmergencyBody.Place(found.id().value(), found.name(), found.nameEn());
    }

    private static EmergencyBody.Line line(
            EmergencyRow row, int left, @Nullable Grading grading, EmergencyBody.@Nullable Place department) {
        return new EmergencyBody.Line(
                row.caseId().value(),
                row.number(),
                row.openedAt(),
                left,
                grading == null ? null : grading.grade(),
                grading == null ? null : grading.dueAt(),
                grading == null ? null : grading.reportedAt(),
                department);
    }
}
