package io.huiyin.records;

import io.huiyin.audit.AuditTrail;
import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Correspondence;
import io.huiyin.cases.Person;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.People;
import io.huiyin.patients.Masking;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters to the patient: filled in from the case, completed by the writer, kept as they were written. */
@Component
public class Letters {

    private static final int LONGEST = 5000;

    private final LetterPatterns patterns;
    private final LetterTable table;
    private final CaseFiles files;
    private final Correspondence correspondence;
    private final Hospitals hospitals;
    private final People people;
    private final AuditTrail audit;
    private final Paper paper;
    private final Clock clock;

    Letters(
            LetterPatterns patterns,
            LetterTable table,
            CaseFiles files,
            Correspondence correspondence,
            Hospitals hospitals,
            People people,
            AuditTrail audit,
            Paper paper,
            Clock clock) {
        this.patterns = patterns;
        this.table = table;
        this.files = files;
        this.correspondence = correspondence;
        this.hospitals = hospitals;
        this.people = people;
        this.audit = audit;
        this.paper = paper;
        this.clock = clock;
    }

    /** A place of the letter: where its value comes from, and whether somebody must still say it. */
    public record Field(String name, String label, String value, boolean known, boolean missing) {}

    /** The letter as it would be now. */
    public record Draft(LetterKind kind, String language, String title, String text, List<Field> fields) {}

    /** A letter that was written; for who sees only departments the numbers of persons in it are masked. */
    public record Written(
            UUID id, LetterKind kind, String language, String title, String text, Instant at, Person by) {}

    /**
     * Shows it without keeping anything.
     *
     * @param typed what the writer has said so far, by the names of the places; it stands above what the case says
     */
    @Transactional(readOnly = true)
    public Draft draft(Actor actor, CaseId id, LetterKind kind, Locale language, Map<String, String> typed) {
        correspondence.mustWrite(actor, id);
        CaseBody file = files.read(actor, id, language);
        Reading reading = new Reading(hospitals.find(actor.hospital()), language, true);
        LetterPattern pattern = patterns.find(actor.hospital(), kind);
        Map<String, String> known = new LetterFields(file, reading, clock.instant()).known();
        Map<String, String> values = new HashMap<>(known);
        typed.forEach((name, value) -> {
            if (value.length() > LONGEST) {
                throw Refused.field(name, "letter.field.too_long");
            }
            values.put(name, value.replace("\u0000", ""));
        });
        List<Field> fields = pattern.places(language).stream()
                .map(place -> new Field(
                        place,
                        reading.words().find("field." + place).orElse(place),
                        values.getOrDefault(place, ""),
                        known.containsKey(place),
                        values.getOrDefault(place, "").isBlank()))
                .toList();
        return new Draft(
                kind, language.getLanguage(), pattern.title().in(language), pattern.filled(language, values), fields);
    }

    /**
     * Keeps it, and writes into the case's history and the audit trail that it was written.
     *
     * @param key the letter's id, chosen by the sender; sent again, nothing happens a second time
     */
    @Transactional
    public Written write(
            Actor actor, CaseId id, UUID key, LetterKind kind, Locale language, Map<String, String> typed) {
        Draft draft = draft(actor, id, kind, language, typed);
        List<Refused.Field> missing = draft.fields().stream()
                .filter(Field::missing)
                .map(field -> new Refused.Field(field.name(), "letter.field.missing"))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.fields(missing);
        }
        boolean known = table.of(actor.hospital(), id).stream()
                .anyMatch(letter -> letter.id().equals(key));
        if (!known) {
            Instant now = clock.instant();
            correspondence.wrote(actor, id, key, kind.code());
            table.keep(
                    actor.hospital(),
                    id,
                    new LetterTable.Kept(key, kind, draft.language(), draft.title(), draft.text(), now, actor.staff()));
            audit.record(actor.hospital(), actor, "letter_written", kind.code() + " " + id, null);
        }
        return written(actor, id).stream()
                .filter(letter -> letter.id().equals(key))
                .findFirst()
                .orElseThrow(Refused::changed);
    }

    @Transactional(readOnly = true)
    public List<Written> written(Actor actor, CaseId id) {
        files.read(actor, id, Locale.CHINESE);
        List<LetterTable.Kept> letters = table.of(actor.hospital(), id);
        Set<StaffId> writers = letters.stream().map(LetterTable.Kept::by).collect(Collectors.toSet());
        Map<StaffId, String> names = writers.isEmpty() ? Map.of() : people.names(actor.hospital(), writers);
        return letters.stream()
                .map(letter -> new Written(
                        letter.id(),
                        letter.kind(),
                        letter.language(),
                        letter.title(),
                        actor.seesWholeHospital() ? letter.words() : Masking.text(letter.words()),
                        letter.at(),
                        new Person(letter.by().value(), names.getOrDefault(letter.by(), ""))))
                .toList();
    }

    /** For whoever may write letters; with the hospital's name above and room for its seal below. */
    @Transactional(readOnly = true)
    public Dossiers.Printed print(Actor actor, CaseId id, UUID letter) {
        correspondence.mustWrite(actor, id);
        actor.must(Permission.CASE_LETTER);
        Written written = written(actor, id).stream()
                .filter(each -> each.id().equals(letter))
                .findFirst()
                .orElseThrow(Refused::notFound);
        Locale language = Locale.of(written.language());
        Reading reading = new Reading(hospitals.find(actor.hospital()), language, true);
        String number = files.read(actor, id, language).row().number();
        Markup page = new Markup();
        page.element("div", "letter", () -> {
            page.text("div", "head", reading.hospitalName());
            page.text("p", "number", number);
            page.text("h1", written.title());
            String look = reading.english() ? "" : "zh";
            List<String> paragraphs = List.of(written.text().split("\n\\s*\n", -1));
            for (int i = 0; i < paragraphs.size(); i++) {
                page.text("p", i == 0 ? look + " first" : look, paragraphs.get(i));
            }
            page.text("p", "close", reading.hospitalName() + "\n" + reading.day(written.at()));
        });
        return new Dossiers.Printed(
                "letter-" + number + ".pdf",
                paper.print(written.title(), reading.hospitalName() + " · " + number, language, page));
    }
}
