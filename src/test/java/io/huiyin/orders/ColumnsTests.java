package io.huiyin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.orders.sheet.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTests {

    @Test
    void columnsAreKnownByTheirHeadingsBelowATitle() {
        Columns columns = Columns.of(table(
                List.of("某市 12345 政务服务便民热线工单"),
                List.of("序号", "工单编号", "诉求标题", "诉求内容", "诉求人", "联系电话", "派单时间", "办理时限", "工单类型"),
                List.of("1", "A-1", "停车", "停车难", "张三", "13800138000", "2026-03-04", "2026-03-09", "投诉")));
        assertThat(columns.guess())
                .isEqualTo(Map.of(
                        Heading.NUMBER, 1,
                        Heading.TITLE, 2,
                        Heading.TEXT, 3,
                        Heading.NAME, 4,
                        Heading.PHONE, 5,
                        Heading.ISSUED, 6,
                        Heading.DUE, 7,
                        Heading.KIND, 8));
        assertThat(columns.rows()).hasSize(1);
        assertThat(columns.rows().getFirst().number()).isEqualTo(3);
    }

    @Test
    void noColumnIsTwoThings() {
        Columns columns = Columns.of(table(List.of("编号", "内容", "诉求人电话"), List.of("1", "2", "3")));
        assertThat(columns.guess().values()).doesNotHaveDuplicates();
        assertThat(columns.guess()).containsEntry(Heading.PHONE, 2).doesNotContainKey(Heading.NAME);
    }

    @Test
    void aTableWithStrangeHeadingsIsLeftToThePerson() {
        Columns columns = Columns.of(table(List.of("甲", "乙"), List.of("1", "2")));
        assertThat(columns.guess()).isEmpty();
        assertThat(columns.headings()).containsExactly("甲", "乙");
    }

    @SafeVarargs
    private static Table table(List<String>... rows) {
        return new Table(java.util.stream.IntStream.range(0, rows.length)
                .mapToObj(row -> new Table.Line(row + 1, rows[row]))
                .toList());
    }
}
