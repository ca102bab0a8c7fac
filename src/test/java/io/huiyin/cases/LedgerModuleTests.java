package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger finds, and how it leaves the house. */
@OnCases
class LedgerModuleTests {

    private static final Pattern SIGN = Pattern.compile("&#x([0-9a-f]+);");

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cases cases;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Mergers mergers;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private Handing handing;

    @Autowired
    private JdbcClient jdbc;

    private Bedside here;

    @BeforeEach
    void found() {
        here = new Bedside(house, "LEDGER" + ++hospitals);
    }

    @Test
    void everyFieldNarrowsTheLedger() {
        CaseId plain = here.opened("挂号窗口排队");
        CaseId severe =
                here.opened(here.say("输液打错了"), Bedside.as(Nature.HELP, ServiceStage.EMERGENCY, 3, Issue.SAFETY));
        cases.accept(here.officer, plain, here.version(plain));
        cases.answer(here.officer, plain, here.version(plain), "答", new Cases.Finding("因", "改", Outcome.PARTLY));
        assertThat(found("level", "urgent")).containsExactly(severe.value());
        assertThat(found("nature", "complaint")).containsExactly(plain.value());
        assertThat(found("stage", "emergency")).containsExactly(severe.value());
        assertThat(found("issue", "safety")).containsExactly(severe.value());
        assertThat(found("status", "answered")).containsExactly(plain.value());
        assertThat(found("outcome", "partly")).containsExactly(plain.value());
        assertThat(found("firstReceiver", here.officer.staff().toString())).containsExactly(plain.value());
        assertThat(found("q", "排队")).containsExactly(plain.value());
        assertThat(found("channel", "phone")).isEmpty();
        assertThat(found("overdue", "now")).isEmpty();
        assertThat(found("from", "2999-01-01")).isEmpty();
        jdbc.sql("update cases.feedback_case set next_due_at = received_at, breaches = 2"
                        + " where hospital_id = :h and id = :id")
                .param("h", here.hospital.value())
                .param("id", severe.value())
                .update();
        assertThat(found("overdue", "now")).containsExactly(severe.value());
        assertThat(found("overdue", "ever")).containsExactly(severe.value());
        assertThat(ledger.extent(here.officer, LedgerFilter.all())).isEqualTo(new Ledger.Extent(2, false));
        assertThatThrownBy(() -> found("overdue", "perhaps")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> found("outcome", "guilty")).isInstanceOf(Refused.class);
    }

    @Test
    void aDepartmentAsksOnlyForItsOwnPeopleAndCases() {
        here.opened("台账");
        assertThat(rows(here.wardHead, LedgerFilter.all())).isEmpty();
        assertThat(rows(here.outpatientHead, LedgerFilter.all())).hasSize(1);
        assertThat(ledger.extent(here.wardHead, LedgerFilter.all()).lines()).isZero();
        List<UUID> own =
                ledger.receivers(here.wardHead).stream().map(Person::id).toList();
        assertThat(own).containsExactly(here.wardHead.staff().value());
        assertThat(ledger.receivers(here.officer)).hasSizeGreaterThan(3);
    }

    @Test
    void asTextNoCellIsAFormulaAndTheTrailHasIt() throws IOException {
        evil();
        List<String> lines = new String(export(Ledger.Form.CSV), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF\"编号\",\"收到时间\"");
        assertThat(lines.get(1)).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", "\"'+1,\"\"改\"\"\"", "\"部分属实\"");
        assertThat(lines).hasSize(2);
        assertThat(jdbc.sql("select subject from audit.entry where hospital_id = :h and action = 'ledger_exported'")
                        .param("h", here.hospital.value())
                        .query(String.class)
                        .list())
                .containsExactly("csv level=ordinary");
    }

    @Test
    void asASheetEveryTextIsATextAndItSaysWhoTookItOut() throws IOException {
        evil();
        String sheet = sheet(export(Ledger.Form.XLSX));
        assertThat(sheet)
                .contains("导出人 " + here.officer.name(), "内部资料", "级别：一般")
                .contains("编号", "首接人", "部分属实")
                .contains("=HYPERLINK(")
                .doesNotContain("<f>");
        assertThat(sheet).containsPattern("<c r=\"Q3\"[^>]*t=\"inlineStr\"");
    }

    @Test
    void itSaysWhereACaseIsHandledWhyItWasHandedOnAndThatItIsKeptOut() {
        CaseId lead = here.opened("同一件事");
        CaseId member = here.opened("同一件事，我也在");
        mergers.merge(
                here.officer,
                new Mergers.Seen(member, here.version(member)),
                new Mergers.Seen(lead, here.version(lead)),
                null);
        inquiries.accuse(here.officer, lead, here.version(lead), "attacked", "骂人的话");
        Map<UUID, LedgerRow> rows = ledger.page(here.officer, LedgerFilter.all(), null, null).items().stream()
                .collect(Collectors.toMap(LedgerRow::id, Function.identity()));
        LedgerRow first = Objects.requireNonNull(rows.get(lead.value()));
        LedgerRow second = Objects.requireNonNull(rows.get(member.value()));
        assertThat(second.mergedInto()).isEqualTo(first.number());
        assertThat(first.mergedInto()).isNull();
        assertThat(first.keptOut()).isTrue();
        assertThat(second.keptOut()).isFalse();

        handing.assign(
                here.officer,
                lead,
                here.version(lead),
                here.people.departmentNamed("内科"),
                null,
                TransferReason.OTHER_PLACE,
                "发生在病区");
        assertThat(ledger.whys(here.officer, LedgerFilter.all()))
                .contains(new Ledger.Why(TransferReason.OTHER_PLACE, 1, 1));
        assertThat(rows(here.officer, LedgerFilter.all())).contains(lead.value());
        assertThat(ledger.whys(here.outpatientHead, LedgerFilter.of("2999-01-01", null)))
                .isEmpty();
    }

    @Test
    void whoMayNotTakeItOutGetsNoFile() {
        for (Actor reader : List.of(here.outpatientHead, here.people.actor(Role.FOLLOWUP_NURSE))) {
            assertThatThrownBy(() -> ledger.export(reader, LedgerFilter.all(), Locale.CHINESE, Ledger.Form.XLSX, () -> {
                        throw new AssertionError("opened");
                    }))
                    .isInstanceOf(Refused.class);
        }
    }

    private void evil() {
        CaseId id = here.opened("台账");
        cases.accept(here.officer, id, here.version(id));
        cases.answer(
                here.officer,
                id,
                here.version(id),
                "答",
                new Cases.Finding("=HYPERLINK(\"http://evil\")", "+1,\"改\"", Outcome.PARTLY));
    }

    private byte[] export(Ledger.Form form) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ledger.export(here.officer, filter("level", "ordinary"), Locale.CHINESE, form, () -> file);
        return file.toByteArray();
    }

    private static String sheet(byte[] book) throws IOException {
        Path file = Files.createTempFile("ledger", ".xlsx");
        Files.write(file, book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String xml = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            return SIGN.matcher(xml).replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
        } finally {
            Files.delete(file);
        }
    }

    private List<UUID> found(String field, String value) {
        return rows(here.officer, filter(field, value));
    }

    private List<UUID> rows(Actor reader, LedgerFilter filter) {
        return ledger.page(reader, filter, null, null).items().stream()
                .map(LedgerRow::id)
                .toList();
    }

    private static LedgerFilter filter(String field, String value) {
        return new LedgerFilter(
                one("from", field, value),
                one("to", field, value),
                many("level", field, value),
                many("nature", field, value),
                many("stage", field, value),
                many("issue", field, value),
                many("department", field, value),
                many("place", field, value),
                many("channel", field, value),
                many("status", field, value),
                many("outcome", field, value),
                many("firstReceiver", field, value),
                one("overdue", field, value),
                one("q", field, value));
    }

    private static @Nullable String one(String name, String field, String value) {
        return name.equals(field) ? value : null;
    }

    private static @Nullable List<String> many(String name, String field, String value) {
        return name.equals(field) ? List.of(value) : null;
    }
}
