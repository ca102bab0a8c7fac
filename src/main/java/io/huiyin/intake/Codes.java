package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.vault.Vault;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Derives the code of a feedback; stored is only what finds it, so a stolen database opens no progress page. */
@Component
final class Codes {

    private static final int INDEX = 16;

    private final Vault vault;

    Codes(Vault vault) {
        this.vault = vault;
    }

    FeedbackCode of(HospitalId hospital, FeedbackId id) {
        return FeedbackCode.of(vault.derive("intake.code", hospital.value() + "|" + id));
    }

    byte[] index(FeedbackCode code) {
        return Arrays.copyOf(vault.derive("intake.code.index", code.value()), INDEX);
    }
}
