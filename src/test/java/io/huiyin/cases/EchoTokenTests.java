package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.HospitalId;
import org.junit.jupiter.api.Test;

class EchoTokenTests {

    @Test
    void whatIsWrittenIntoTheMessageIsReadBack() {
        EchoToken token = EchoToken.draw(new HospitalId(4711));
        assertThat(EchoToken.read(token.toString())).contains(token);
        assertThat(EchoToken.read(token.toString().toUpperCase(java.util.Locale.ROOT)))
                .contains(token);
        assertThat(EchoToken.draw(new HospitalId(4711))).isNotEqualTo(token);
    }

    @Test
    void whatWeDidNotWriteIsNoToken() {
        assertThat(EchoToken.read("")).isEmpty();
        assertThat(EchoToken.read("1-short")).isEmpty();
        assertThat(EchoToken.read("zzzzzzzzzzzzz-00000000000000000000")).isEmpty();
        assertThat(EchoToken.read("1-" + "0".repeat(21))).isEmpty();
    }
}
