package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseNumberTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aNumberSaysTheDayAndTheRunningNumberAndChecksItself() {
        String number = CaseNumber.of(DAY, 42);
        assertThat(number).matches("261122-0042-[A-HJ-NPR-Z]");
        assertThat(CaseNumber.read(number)).contains(number);
        assertThat(CaseNumber.of(DAY, 12345)).matches("261122-12345-[A-Z]");
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        String number = CaseNumber.of(DAY, 42);
        assertThat(CaseNumber.read(
                        " " + number.toLowerCase(java.util.Locale.ROOT).replace("-", "") + " "))
                .contains(number);
    }

    @Test
    void everyWrongDigitAndEverySwapIsNoticed() {
        for (int running = 1; running < 2000; running += 37) {
            String number = CaseNumber.of(DAY, running);
            for (int i = 0; i < number.length() - 2; i++) {
                if (number.charAt(i) == '-') {
                    continue;
                }
                for (char digit = '0'; digit <= '9'; digit++) {
                    String wrong = number.substring(0, i) + digit + number.substring(i + 1);
                    assertThat(CaseNumber.read(wrong).isPresent()).as(wrong).isEqualTo(digit == number.charAt(i));
                }
                if (i > 0 && number.charAt(i - 1) != '-' && number.charAt(i - 1) != number.charAt(i)) {
                    String swapped = number.substring(0, i - 1)
                            + number.charAt(i)
                            + number.charAt(i - 1)
                            + number.substring(i + 1);
                    assertThat(CaseNumber.read(swapped)).as(swapped).isEmpty();
                }
            }
        }
    }
}
