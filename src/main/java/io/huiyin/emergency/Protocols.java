package io.huiyin.emergency;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The protocol of each hospital: the one that comes with the product, until the hospital writes its own. */
@Component
public class Protocols {

    private static final int MOST_ITEMS = 60;
    private static final int LONGEST = 400;
    /** Sixty days. */
    private static final int LONGEST_LIMIT = 60 * 24 * 60;

    private final ProtocolTable table;
    private final AuditTrail audit;
    private final Clock clock;
    private final Protocol shipped = shipped();

    Protocols(ProtocolTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    Protocol of(HospitalId hospital) {
        return table.newest(hospital).orElse(shipped);
    }

    public Protocol read(Actor actor) {
        if (!actor.may(Permission.CASE_READ)) {
            actor.must(Permission.ADMIN_ORGANIZATION);
        }
        return of(actor.hospital());
    }

    /**
     * Limits, wording and which items are asked; what was done under an item stays with its code.
     *
     * @param next the whole protocol as it is to be, with the version it was made from
     */
    @Transactional
    public Protocol change(Actor actor, Protocol next) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        check(next);
        Protocol kept = new Protocol(next.version() + 1, next.grades(), next.items());
        boolean newest = of(actor.hospital()).version() == next.version();
        if (!newest || !table.add(actor.hospital(), kept, actor.staff(), clock.instant())) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, "admin.protocol_changed", "version " + kept.version(), null);
        return kept;
    }

    private static void check(Protocol protocol) {
        List<Refused.Field> wrong = new ArrayList<>();
        Set<String> grades = new HashSet<>();
        for (int i = 0; i < protocol.grades().size(); i++) {
            Protocol.Limit limit = protocol.grades().get(i);
            grades.add(limit.code());
            if (limit.minutes() < 1 || limit.minutes() > LONGEST_LIMIT) {
                wrong.add(new Refused.Field("grades[" + i + "].minutes", "protocol.minutes"));
            }
            if (tooLong(limit.criterionZh()) || tooLong(limit.criterionEn())) {
                wrong.add(new Refused.Field("grades[" + i + "].criterionZh", "protocol.text"));
            }
        }
        if (!grades.equals(Set.of(Grade.EXTREME.code(), Grade.MAJOR.code(), Grade.GENERAL.code()))) {
            wrong.add(new Refused.Field("grades", "protocol.grades"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < protocol.items().size(); i++) {
            Protocol.Item item = protocol.items().get(i);
            boolean whole = !blank(item.zh()) && !tooLong(item.zh()) && !tooLong(item.en()) && !blank(item.group());
            if (!whole || !item.code().matches("[a-z0-9_]{1,40}") || !codes.add(item.code())) {
                wrong.add(new Refused.Field("items[" + i + "].zh", "protocol.text"));
            }
        }
        if (protocol.items().size() > MOST_ITEMS || protocol.asked().isEmpty()) {
            wrong.add(new Refused.Field("items", "protocol.items"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean tooLong(@Nullable String text) {
        return text == null || text.length() > LONGEST;
    }

    static Protocol shipped() {
        try (InputStream in = Protocols.class.getResourceAsStream("/emergency/protocol.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in), Protocol.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
