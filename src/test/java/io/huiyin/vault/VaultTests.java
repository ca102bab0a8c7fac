package io.huiyin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.HospitalId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VaultTests {

    private static final HospitalId OURS = new HospitalId(1);
    private static final HospitalId THEIRS = new HospitalId(2);

    private final Keys keys = Keys.fresh();
    private final Vault vault = new Vault(keys);

    @Test
    void whatIsSealedCanBeOpenedAgain() {
        byte[] sealed = vault.seal(OURS, "phone", "13800001234");
        assertThat(vault.open(OURS, "phone", sealed)).isEqualTo("13800001234");
    }

    @Test
    void theSameWordsNeverLookTheSame() {
        assertThat(vault.seal(OURS, "name", "王秀英")).isNotEqualTo(vault.seal(OURS, "name", "王秀英"));
    }

    @Test
    void aSealMovedToAnotherHospitalOrFieldDoesNotOpen() {
        byte[] sealed = vault.seal(OURS, "name", "王秀英");
        assertThatThrownBy(() -> vault.open(THEIRS, "name", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(OURS, "phone", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneChangedBitIsNoticed() {
        byte[] sealed = vault.seal(OURS, "name", "王秀英");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(OURS, "name", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOlderKeyStillOpensWhatItSealed() {
        byte[] sealed = vault.seal(OURS, "name", "王秀英");
        Keys fresh = Keys.fresh();
        Map<String, byte[]> both =
                Map.of("k1", keys.seals().get("k1"), "k2", fresh.seals().get("k1"));
        Vault renewed = new Vault(new Keys("k2", both, keys.index()));
        assertThat(renewed.open(OURS, "name", sealed)).isEqualTo("王秀英");
        assertThat(renewed.open(OURS, "name", renewed.seal(OURS, "name", "李建国")))
                .isEqualTo("李建国");
    }

    @Test
    void equalPhonesMeetInTheIndexOfTheirHospitalOnly() {
        byte[] index = vault.index(OURS, "phone", "13800001234");
        assertThat(vault.index(OURS, "phone", "13800001234")).isEqualTo(index);
        assertThat(vault.index(THEIRS, "phone", "13800001234")).isNotEqualTo(index);
        assertThat(vault.index(OURS, "phone", "13800001235")).isNotEqualTo(index);
    }
}
