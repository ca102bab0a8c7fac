package io.huiyin.records;

import io.huiyin.audit.AuditTrail;
import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Cases;
import io.huiyin.cases.Holds;
import io.huiyin.intake.AttachmentId;
import io.huiyin.intake.FileKind;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.Hospitals;
import io.huiyin.patients.NewContact;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dossier (档案): the whole file of a case as a PDF that can be printed, signed and kept. What leaves the house on
 * paper says who took it out and when, and is written into the audit trail before it leaves.
 */
@Component
public class Dossiers {

    private final CaseFiles files;
    private final Cases cases;
    private final Holds holds;
    private final Letters letters;
    private final List<ChapterWriter> writers;
    private final Hospitals hospitals;
    private final AuditTrail audit;
    private final Paper paper;
    private final Clock clock;

    Dossiers(
            CaseFiles files,
            Cases cases,
            Holds holds,
            Letters letters,
            List<ChapterWriter> writers,
            Hospitals hospitals,
            AuditTrail audit,
            Paper paper,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.holds = holds;
        this.letters = letters;
        this.writers = List.copyOf(writers);
        this.hospitals = hospitals;
        this.audit = audit;
        this.paper = paper;
        this.clock = clock;
    }

    /** A finished file. */
    public record Printed(String name, byte[] pdf) {}

    /**
     * Prints it.
     *
     * @param reason why it must say who the patient is (permission needed, on record); without one everything is masked
     */
    public Printed print(Actor actor, CaseId id, @Nullable String reason, Locale locale) {
        boolean revealed = reason != null && !reason.isBlank();
        CaseBody before = files.read(actor, id, locale);
        NewContact contact = null;
        if (revealed) {
            actor.must(Permission.PATIENT_REVEAL);
            contact = before.patient() == null ? null : cases.reveal(actor, id, reason);
        }
        CaseBody file = contact == null ? before : files.read(actor, id, locale);
        String number = file.row().number();
        audit.record(actor.hospital(), actor, "dossier_printed", number, revealed ? reason : null);
        Reading reading = new Reading(hospitals.find(actor.hospital()), locale, revealed);
        DossierText text = new DossierText(
                file,
                reading,
                contact,
                pictures(actor, id, file),
                holds.of(actor, id),
                chapters(actor, id, locale),
                letters.written(actor, id));
        String lead = lead(reading, actor);
        return new Printed(
                "dossier-" + number + ".pdf",
                paper.print(
                        reading.words().say("title") + " " + number, number + " · " + lead, locale, text.page(lead)));
    }

    private String lead(Reading reading, Actor actor) {
        String now = reading.time(clock.instant());
        return new Bilingual(
                        "%s · 打印人 %s · %s · %s"
                                .formatted(
                                        reading.hospitalName(),
                                        actor.name(),
                                        now,
                                        reading.revealed() ? "含个人信息，请妥善保管" : "个人信息已隐去"),
                        "%s · printed by %s · %s · %s"
                                .formatted(
                                        reading.hospitalName(),
                                        actor.name(),
                                        now,
                                        reading.revealed()
                                                ? "holds personal information, keep it safe"
                                                : "personal information masked"))
                .in(reading.locale());
    }

    private List<Chapter> chapters(Actor actor, CaseId id, Locale locale) {
        return writers.stream()
                .flatMap(writer -> writer.chapter(actor, id, locale).stream())
                .toList();
    }

    private List<byte[]> pictures(Actor actor, CaseId id, CaseBody file) {
        return file.attachments().stream()
                .filter(link -> link.kind() == FileKind.PICTURE)
                .map(link -> files.file(actor, id, new AttachmentId(link.id())).content())
                .toList();
    }
}
