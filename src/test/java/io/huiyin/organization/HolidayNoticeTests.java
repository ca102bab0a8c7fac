package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayNoticeTests {

    /** The notice of 2026, in its own words. */
    private static final String NOTICE = """
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

    @Test
    void theNoticeIsUnderstoodAsItWasPublished() {
        HolidayNotice notice = HolidayNotice.read(2026, NOTICE);
        NationalCalendar national = NationalCalendar.shipped();
        assertThat(notice.problems()).isEmpty();
        assertThat(notice.off().keySet()).isEqualTo(in2026(national.off().keySet()));
        assertThat(notice.makeUp().keySet()).isEqualTo(in2026(national.makeUp().keySet()));
        assertThat(notice.off()).containsEntry(LocalDate.of(2026, 2, 17), "春节");
    }

    @Test
    void linesOfATableAreUnderstoodToo() {
        HolidayNotice notice = HolidayNotice.read(2027, """
                # first, last, what, name
                2027-01-01,2027-01-03,off,元旦
                2027-01-04 放假
                2027-01-09,2027-01-09,make_up,元旦调班
                2027-02-05 ~ 2027-02-11 放假 春节
                """);
        assertThat(notice.problems()).isEmpty();
        assertThat(notice.off()).hasSize(11).containsEntry(LocalDate.of(2027, 2, 11), "春节");
        assertThat(notice.makeUp()).containsOnlyKeys(LocalDate.of(2027, 1, 9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "随便写点什么 | UNREADABLE",
                "2月30日放假 | UNREADABLE",
                "1月3日至1日放假 | UNREADABLE",
                "2027-13-01,off | UNREADABLE",
                "2028年1月1日放假 | OTHER_YEAR",
                "2026-12-31,2027-01-02,off,元旦 | OTHER_YEAR",
                "元旦：1月1日（周四）放假 | WEEKDAY",
                "春节：2月5日至11日放假，共8天 | COUNT",
                "1月5日（周二）上班 | NOT_A_WEEKEND",
                "1月9日放假。1月9日上班 | TWICE"
            })
    void whatIsWrongIsNamedWithItsLine(String line, String fault) {
        HolidayNotice notice = HolidayNotice.read(2027, "2027-10-01,2027-10-07,off,国庆节\n\n" + line);
        assertThat(notice.problems())
                .containsExactly(new HolidayNotice.Problem(3, line, HolidayNotice.Fault.valueOf(fault)));
    }

    private static Set<LocalDate> in2026(Set<LocalDate> days) {
        return days.stream().filter(day -> day.getYear() == 2026).collect(Collectors.toSet());
    }
}
