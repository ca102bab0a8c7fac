package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "  =1",
                "\r=1",
                "＝1+1",
                "|cmd",
                "%0A=1"
            })
    void noCellIsAFormula(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith("\"'");
    }

    @Test
    void quotesCommasAndLinesStayInTheirCell() {
        assertThat(Csv.line(Arrays.asList("他说\"不行\",走了\n再见", null, -3))).isEqualTo("\"他说\"\"不行\"\",走了\n再见\",,-3\r\n");
    }
}
