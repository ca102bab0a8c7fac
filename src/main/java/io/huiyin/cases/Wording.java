package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import io.huiyin.organization.Hospital;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences the house says by itself about a case, in Chinese and in English. */
public final class Wording {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private Wording() {}

    public static Bilingual level(Level level) {
        return switch (level) {
            case URGENT -> new Bilingual("紧急", "urgent");
            case ORDINARY -> new Bilingual("一般", "ordinary");
            case ENQUIRY -> new Bilingual("咨询", "enquiry");
            case PRAISE -> new Bilingual("表扬", "praise");
        };
    }

    public static Bilingual promise(PromiseKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> new Bilingual("首次响应", "first response");
            case DISPATCH -> new Bilingual("分派", "dispatch");
            case PLAN -> new Bilingual("处理方案", "plan");
            case ANSWER -> new Bilingual("答复", "answer");
            case CALLBACK -> new Bilingual("回访", "call-back");
            case LEGAL -> new Bilingual("法定时限", "legal limit");
        };
    }

    public static Bilingual time(Instant at, ZoneId zone) {
        return new Bilingual(ZH.format(at.atZone(zone)), EN.format(at.atZone(zone)));
    }

    static final Bilingual URGENT_REQUEST = new Bilingual(
            "紧急事项，请联合介入：核查本部门相关环节，写明情况与措施并签署。",
            "Urgent: please join in. Check your part, state what you found and did, and sign.");

    /**
     * What a patient reads on the telephone; others may look at that screen too.
     *
     * @param news what has become of what they told
     */
    static Bilingual toPatient(Bilingual news, Hospital hospital, String code, String address) {
        return new Bilingual(
                "您在" + hospital.name() + "反馈的事项" + news.zh() + "查看请打开 " + address + "（查询码 " + code + "）",
                "What you told " + hospital.nameEn() + " " + news.en() + " Read it at " + address + " (code " + code
                        + ").");
    }
}
