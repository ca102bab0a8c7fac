package io.huiyin.orders.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.orders.Sheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TablesTests {

    @Test
    void aWorkbookIsReadAsItLooks() {
        byte[] book = Sheets.workbook(List.of(List.of("工单编号", "电话", "派单时间"), List.of("A-1", 13800138000L, 46085.5)));
        Table table = Tables.read(book);
        assertThat(table.lines()).hasSize(2);
        assertThat(table.lines().get(0).cells()).containsExactly("工单编号", "电话", "派单时间");
        assertThat(table.lines().get(1).cells()).containsExactly("A-1", "13800138000", "46085.5");
    }

    @Test
    void aWorkbookWithoutStylesIsReadLikeAnyOther() {
        byte[] book = Sheets.withoutStyles(List.of(List.of("工单编号", "电话"), List.of("A-1", 13800138000L)));
        Table table = Tables.read(book);
        assertThat(table.lines().get(0).cells()).containsExactly("工单编号", "电话");
        assertThat(table.lines().get(1).cells()).containsExactly("A-1", "13800138000");
    }

    @Test
    void textOfChineseWindowsIsReadLikeAnyOther() {
        String text = "工单编号,诉求内容\r\nA-1,\"等了两个小时，\n没人管\"\r\nA-2,停车\"难\"\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            Table table = Tables.read(text.getBytes(charset));
            assertThat(table.lines()).hasSize(3);
            assertThat(table.lines().get(1).cells()).containsExactly("A-1", "等了两个小时，\n没人管");
            assertThat(table.lines().get(2).number()).isEqualTo(4);
            assertThat(table.lines().get(2).cell(1)).isEqualTo("停车\"难\"");
        }
        assertThat(Tables.read("\uFEFF编号;内容\nA;乙".getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .getFirst()
                        .cells())
                .containsExactly("编号", "内容");
        assertThat(Tables.read("编号\t内容\nA\t乙".getBytes(StandardCharsets.UTF_16))
                        .lines()
                        .get(1)
                        .cells())
                .containsExactly("A", "乙");
    }

    @Test
    void quotesAreTakenOffAndDoubledOnesStay() {
        assertThat(Tables.read("a,\"b\"\"c\",\"\"".getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .getFirst()
                        .cells())
                .containsExactly("a", "b\"c", "");
    }

    @Test
    void aSmallFileThatHoldsGigabytesIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(200_000);
        refused(bytes.toByteArray(), "order.file.large");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "order.file.xls");
        refused("   \r\n ,, \r\n".getBytes(StandardCharsets.UTF_8), "invalid");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "invalid");
        refused(new byte[] {1, 0, 2, 0, 0}, "invalid");
        refused("a\n".repeat(Table.MOST_LINES + 1).getBytes(StandardCharsets.UTF_8), "order.file.large");
    }

    @Test
    void aDateIsKnownByItsFormat() {
        assertThat(Workbook.isDate(14, null)).isTrue();
        assertThat(Workbook.isDate(164, "yyyy\"年\"m\"月\"d\"日\"")).isTrue();
        assertThat(Workbook.isDate(0, "General")).isFalse();
        assertThat(Workbook.isDate(165, "#,##0.00 \"days\"")).isFalse();
        assertThat(Workbook.isDate(166, "[Red]0")).isFalse();
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> Tables.read(file)).hasMessage(code);
    }
}
