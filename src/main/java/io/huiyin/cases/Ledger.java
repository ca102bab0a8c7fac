package io.huiyin.cases;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger (反馈处理台账): one line a case, newest first, on the screen and as a file. */
@Component
public class Ledger {

    private static final int PIECE = 500;
    private static final int MOST_COUNTED = 100_000;
    private static final Bilingual TITLE = new Bilingual("反馈处理台账", "Ledger");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final InboxTable table;
    private final LedgerMarksTable marks;
    private final SearchTable search;
    private final Directory directory;
    private final Hospitals hospitals;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Ledger(
            InboxTable table,
            LedgerMarksTable marks,
            SearchTable search,
            Directory directory,
            Hospitals hospitals,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.marks = marks;
        this.search = search;
        this.directory = directory;
        this.hospitals = hospitals;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** As what it leaves the house. */
    public enum Form {
        CSV,
        XLSX
    }

    /** How many lines were asked for; {@code more} if there are more than were counted. */
    public record Extent(int lines, boolean more) {}

    /**
     * Why cases were handed on.
     *
     * @param times how often the reason was given
     * @param cases of how many cases
     */
    public record Why(TransferReason reason, int times, int cases) {}

    /** Where the file goes; opened only once it is certain that there will be one. */
    @FunctionalInterface
    public interface Sheet {
        OutputStream open() throws IOException;
    }

    public Page<LedgerRow> page(Actor reader, LedgerFilter asked, @Nullable String cursor, @Nullable Integer limit) {
        int most = Inbox.limit(limit);
        return Page.of(read(reader, conditions(reader, asked), cursor, most + 1), most, Ledger::key);
    }

    public Extent extent(Actor reader, LedgerFilter asked) {
        int lines = count(reader, conditions(reader, asked), MOST_COUNTED + 1);
        return new Extent(Math.min(lines, MOST_COUNTED), lines > MOST_COUNTED);
    }

    /** Of the lines asked for: why cases were handed from department to department. */
    public List<Why> whys(Actor reader, LedgerFilter asked) {
        return marks.count(
                CaseSight.of(reader), conditions(reader, asked).where("c.transfers >= :handed", "handed", 1));
    }

    /** Whom one can ask for as the first receiver: everybody who may take a case up. */
    public List<Person> receivers(Actor reader) {
        reader.must(Permission.CASE_READ);
        return Arrays.stream(Role.values())
                .filter(role -> role.may(Permission.CASE_ACCEPT))
                .flatMap(role -> people.withRole(reader.hospital(), role).stream())
                .filter(member -> reader.seesWholeHospital() || shares(reader, member))
                .map(member -> new Person(member.id().value(), member.name()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * Writes all of it, piece by piece: neither the database nor the memory holds it all at once. The audit trail has it
     * before the first line leaves.
     */
    public void export(Actor reader, LedgerFilter asked, Locale locale, Form form, Sheet sheet) throws IOException {
        reader.must(Permission.LEDGER_EXPORT);
        InboxFilter filter = conditions(reader, asked);
        if (form == Form.XLSX && count(reader, filter, ExcelFile.MOST + 1) > ExcelFile.MOST) {
            throw new Refused("case.ledger.too_long", ExcelFile.MOST);
        }
        audit.record(
                reader.hospital(),
                reader,
                "ledger_exported",
                (form.name().toLowerCase(Locale.ROOT) + " " + asked.told()).strip(),
                null);
        Hospital hospital = hospitals.find(reader.hospital());
        LedgerFile file = open(form, sheet.open(), locale);
        file.begin(
                mark(reader, hospital, asked, locale),
                LedgerWords.HEADINGS.stream().map(heading -> heading.in(locale)).toList());
        LedgerCells cells = new LedgerCells(hospital.zone(), locale);
        String cursor = null;
        do {
            Page<LedgerRow> piece = Page.of(read(reader, filter, cursor, PIECE + 1), PIECE, Ledger::key);
            for (LedgerRow row : piece.items()) {
                file.line(cells.of(row));
            }
            file.flush();
            cursor = piece.next();
        } while (cursor != null);
        file.end();
    }

    private static LedgerFile open(Form form, OutputStream stream, Locale locale) {
        return switch (form) {
            case CSV -> new CsvFile(stream);
            case XLSX -> new ExcelFile(stream, TITLE.in(locale));
        };
    }

    private String mark(Actor reader, Hospital hospital, LedgerFilter asked, Locale locale) {
        String told = told(reader, asked, locale);
        String now = MINUTE.format(clock.instant().atZone(hospital.zone()));
        return new Bilingual(
                                "%s · %s · 导出人 %s · %s · 内部资料，请勿外传"
                                        .formatted(hospital.name(), TITLE.zh(), reader.name(), now),
                                "%s · %s · taken out by %s · %s · internal, do not pass on"
                                        .formatted(hospital.nameEn(), TITLE.en(), reader.name(), now))
                        .in(locale)
                + (told.isEmpty() ? "" : " · " + told);
    }

    private String told(Actor reader, LedgerFilter asked, Locale locale) {
        List<StaffId> receivers = asked.firstReceiver() == null
                ? List.of()
                : asked.firstReceiver().stream().map(StaffId::of).toList();
        return new LedgerQuestion(asked, directory.of(reader.hospital(), receivers), locale).told();
    }

    private InboxFilter conditions(Actor reader, LedgerFilter asked) {
        Instant now = clock.instant();
        return asked.conditions(
                hospitals.find(reader.hospital()).zone(), now, pairs -> search.few(reader.hospital(), pairs));
    }

    private int count(Actor reader, InboxFilter filter, int most) {
        return table.count(CaseSight.of(reader), filter.conditions(), filter.parameters(), most);
    }

    private List<LedgerRow> read(Actor reader, InboxFilter filter, @Nullable String cursor, int limit) {
        List<Listed> rows = table.page(
                CaseSight.of(reader),
                filter.conditions(),
                filter.parameters(),
                InboxTable.Order.RECEIVED,
                Inbox.cursor(cursor),
                limit);
        List<StaffId> receivers = rows.stream()
                .map(Listed::firstReceiver)
                .filter(Objects::nonNull)
                .toList();
        Directory.Names names = directory.of(reader.hospital(), receivers);
        Map<UUID, LedgerMarks> beside =
                marks.of(CaseSight.of(reader), rows.stream().map(Listed::id).toList());
        return rows.stream()
                .map(row -> LedgerRow.of(row, names, beside.getOrDefault(row.id(), LedgerMarks.NONE)))
                .toList();
    }

    private static List<String> key(LedgerRow row) {
        return List.of(row.receivedAt().toString(), row.id().toString());
    }

    private static boolean shares(Actor reader, StaffMember member) {
        return member.departments().stream().anyMatch(reader::belongsTo);
    }
}
