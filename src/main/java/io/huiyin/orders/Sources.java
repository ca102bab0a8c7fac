package io.huiyin.orders;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sends orders to a hospital: as shipped, with what the hospital has set to its city's rules. */
@Component
public class Sources {

    private static final int MOST = 1_000;

    private final SourceTable table;
    private final AuditTrail audit;
    private final List<Source> shipped = shipped();

    Sources(SourceTable table, AuditTrail audit) {
        this.table = table;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Source> all(Actor reader) {
        reader.must(Permission.CASE_READ);
        return all(reader.hospital());
    }

    /** Sets how long a source gives; who saw an older setting is refused as {@code changed}. */
    @Transactional
    public Source set(
            Actor actor,
            String code,
            int version,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable Integer signHours) {
        actor.must(Permission.ORDER_EDIT);
        Source before = find(actor.hospital(), code);
        Source.Unit counted = Coded.find(Source.Unit.class, Objects.requireNonNullElse(unit, ""))
                .orElseThrow(() -> Refused.field("unit", "field.choice"));
        mustBeSane("amount", amount);
        mustBeSane("signHours", signHours);
        Source next = new Source(code, before.name(), before.nameEn(), amount, counted, signHours, version);
        if (!table.set(actor.hospital(), next)) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, "order_source_changed", before.name(), null);
        return find(actor.hospital(), code);
    }

    /** The code itself, if it is a source that nobody knows any more. */
    Bilingual named(HospitalId hospital, String code) {
        return all(hospital).stream()
                .filter(source -> source.code().equals(code))
                .findFirst()
                .map(source -> new Bilingual(source.name(), source.nameEn()))
                .orElse(new Bilingual(code, code));
    }

    Source find(HospitalId hospital, String code) {
        return all(hospital).stream()
                .filter(source -> source.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.field("source", "field.choice"));
    }

    private List<Source> all(HospitalId hospital) {
        Map<String, Source> own =
                table.all(hospital).stream().collect(Collectors.toMap(Source::code, Function.identity()));
        return shipped.stream()
                .map(source -> own.getOrDefault(source.code(), source))
                .toList();
    }

    private static void mustBeSane(String field, @Nullable Integer value) {
        if (value != null && (value < 1 || value > MOST)) {
            throw Refused.field(field, "order.amount");
        }
    }

    private static List<Source> shipped() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sources.class.getResourceAsStream("sources.csv")), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Source(
                            cells[0],
                            cells[1],
                            cells[2],
                            number(cells[3]),
                            Coded.of(Source.Unit.class, cells[4]),
                            number(cells[5]),
                            0))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Integer number(String cell) {
        return cell.isBlank() ? null : Integer.valueOf(cell.strip());
    }
}
