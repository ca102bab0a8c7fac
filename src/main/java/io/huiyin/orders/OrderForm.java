package io.huiyin.orders;

import io.huiyin.intake.Words;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.WorkingCalendar;
import io.huiyin.patients.NewContact;
import io.huiyin.patients.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one order and names everything that is wrong with it; pure, so that a preview and the import read alike. */
final class OrderForm {

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 50;
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private static final Map<String, Nature> KINDS = Map.of(
            "投诉", Nature.COMPLAINT,
            "咨询", Nature.ENQUIRY,
            "建议", Nature.SUGGESTION,
            "表扬", Nature.PRAISE,
            "感谢", Nature.PRAISE,
            "求助", Nature.HELP,
            "求决", Nature.HELP,
            "举报", Nature.REPORT);

    private final Source source;
    private final WorkingCalendar calendar;
    private final Instant now;

    OrderForm(Source source, WorkingCalendar calendar, Instant now) {
        this.source = source;
        this.calendar = calendar;
        this.now = now;
    }

    /** An order, or what is wrong with it; never both. */
    record Read(@Nullable NewOrder order, List<Refused.Field> wrong) {}

    Read read(TypedOrder typed) {
        List<Refused.Field> wrong = new ArrayList<>();
        String number = typed.cell(Heading.NUMBER);
        if (number.isEmpty()) {
            wrong.add(field(Heading.NUMBER, "field.required"));
        } else if (number.length() > LONGEST_NUMBER) {
            wrong.add(field(Heading.NUMBER, "field.too_long"));
        }
        String text = text(typed, wrong);
        Instant issued =
                moment(typed, Heading.ISSUED, LocalTime.MIDNIGHT, wrong).orElse(now);
        if (issued.isAfter(now.plus(AHEAD))) {
            wrong.add(field(Heading.ISSUED, "feedback.time.future"));
        }
        Instant due = moment(typed, Heading.DUE, END_OF_DAY, wrong).orElseGet(() -> source.due(issued, calendar));
        if (due == null) {
            wrong.add(field(Heading.DUE, "field.required"));
        } else if (!due.isAfter(issued)) {
            wrong.add(field(Heading.DUE, "order.due.early"));
        }
        NewContact contact = contact(typed, wrong);
        if (!wrong.isEmpty() || due == null) {
            return new Read(null, wrong);
        }
        NewOrder order = new NewOrder(
                number, text, nature(typed.cell(Heading.KIND)), contact, issued, due, source.signDue(issued));
        return new Read(order, List.of());
    }

    private static String text(TypedOrder typed, List<Refused.Field> wrong) {
        String title = Words.clean(typed.cell(Heading.TITLE));
        String body = Words.clean(typed.cell(Heading.TEXT));
        String text = title.isEmpty() || body.contains(title) ? body : (title + "\n" + body).strip();
        if (Words.blank(text)) {
            wrong.add(field(Heading.TEXT, "field.required"));
        } else if (Words.broken(text)) {
            wrong.add(field(Heading.TEXT, "feedback.broken"));
        } else if (Words.length(text) > Words.MAX) {
            wrong.add(field(Heading.TEXT, "feedback.text.too_long"));
        }
        return text;
    }

    private Optional<Instant> moment(TypedOrder typed, Heading heading, LocalTime whole, List<Refused.Field> wrong) {
        String cell = typed.cell(heading);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> read = Moments.read(cell, calendar.zone(), whole);
        if (read.isEmpty()) {
            wrong.add(field(heading, "order.time"));
        }
        return read;
    }

    /** A name without a telephone reaches nobody, and is left with the authority. */
    private static @Nullable NewContact contact(TypedOrder typed, List<Refused.Field> wrong) {
        String phone = typed.cell(Heading.PHONE);
        String name = typed.cell(Heading.NAME);
        if (name.length() > LONGEST_NAME) {
            wrong.add(field(Heading.NAME, "field.too_long"));
        }
        if (phone.isEmpty()) {
            return null;
        }
        Optional<PhoneNumber> number = PhoneNumber.read(phone);
        if (number.isEmpty()) {
            wrong.add(field(Heading.PHONE, "feedback.phone.format"));
            return null;
        }
        return new NewContact(name.isEmpty() ? null : name, number.get().written());
    }

    private static @Nullable Nature nature(String kind) {
        return KINDS.entrySet().stream()
                .filter(each -> kind.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Refused.Field field(Heading heading, String code) {
        return new Refused.Field(heading.code(), code);
    }
}
