package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells rooms above where cases stand; who asks for somebody gets only what that person sees. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private final CaseTable table;

    Standings(CaseTable table) {
        this.table = table;
    }

    /** A case outside the reader's sight is not found. */
    public Standing of(Actor reader, CaseId id) {
        return read(CaseSight.of(reader), List.of(id)).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /** Those of them that the reader sees. */
    public List<Standing> seen(Actor reader, Collection<CaseId> ids) {
        return read(CaseSight.of(reader), ids);
    }

    /** For the house itself. */
    public List<Standing> of(HospitalId hospital, Collection<CaseId> ids) {
        return read(CaseSight.whole(hospital), ids);
    }

    private List<Standing> read(CaseSight sight, Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> keys = ids.stream().map(CaseId::value).toList();
        return table.find(sight, keys, false).stream().map(Standing::of).toList();
    }
}
