package io.huiyin.orders;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Cases;
import io.huiyin.cases.Wording;
import io.huiyin.kernel.Bilingual;
import io.huiyin.outreach.GroupNews;
import io.huiyin.outreach.Notice;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What staff are told of a deadline; names no citizen and quotes nobody. */
final class WarningWords {

    private WarningWords() {}

    static Notice notice(Warning warning, Bilingual source, @Nullable CaseId opened, ZoneId zone) {
        Bilingual by = Wording.time(warning.dueAt(), zone);
        Bilingual title = what(warning.kind());
        Bilingual text = switch (warning.kind()) {
            case SIGN_SOON, SIGN_OVERDUE ->
                new Bilingual(
                        "签收时限：" + by.zh() + "。请在对方平台签收，并记在这里。",
                        "Sign by " + by.en() + ". Sign on their platform and note it here.");
            case REPLY_SOON ->
                new Bilingual(
                        "答复时限：" + by.zh() + "。来不及的，请在此之前申请延期。",
                        "Answer by " + by.en() + ". If you cannot, ask for more time before.");
            case REPLY_OVERDUE ->
                new Bilingual("答复时限：" + by.zh() + "。请立即答复。", "It was due by " + by.en() + ". Please answer now.");
        };
        return new Notice(
                code(warning),
                new Bilingual(
                        title.zh() + " · " + source.zh() + " " + warning.number(),
                        title.en() + " · " + source.en() + " " + warning.number()),
                text,
                opened == null ? null : opened.value(),
                false,
                key(warning));
    }

    /** The order's own number stays in the house: it was typed or imported, and might be anything. */
    static GroupNews groupNews(Warning warning, Cases.@Nullable Position opened) {
        return new GroupNews(
                code(warning),
                what(warning.kind()),
                opened == null ? null : opened.number(),
                opened == null ? null : Wording.level(opened.level()),
                warning.dueAt(),
                opened == null ? null : opened.id().value(),
                opened == null || opened.department() == null ? Set.of() : Set.of(opened.department()),
                false,
                key(warning));
    }

    private static Bilingual what(Warning.Kind kind) {
        return switch (kind) {
            case SIGN_SOON -> new Bilingual("外来工单即将到签收时限", "Outside order to be signed for soon");
            case SIGN_OVERDUE -> new Bilingual("外来工单签收已超时", "Outside order not signed for in time");
            case REPLY_SOON -> new Bilingual("外来工单即将到答复时限", "Outside order to be answered soon");
            case REPLY_OVERDUE -> new Bilingual("外来工单答复已超时", "Outside order not answered in time");
        };
    }

    private static String code(Warning warning) {
        return "order_" + warning.kind().code();
    }

    private static String key(Warning warning) {
        return "order/" + warning.order() + "/" + warning.kind().code() + "/" + warning.dueAt();
    }
}
