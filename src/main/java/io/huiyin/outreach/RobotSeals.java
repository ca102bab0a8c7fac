package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals where a robot is spoken to and what it signs with: who has these can speak in its name. */
@Component
final class RobotSeals {

    private static final String WEBHOOK = "outreach.robot.webhook";
    private static final String SECRET = "outreach.robot.secret";

    private final Vault vault;

    RobotSeals(Vault vault) {
        this.vault = vault;
    }

    byte[] webhook(HospitalId hospital, String address) {
        return vault.seal(hospital, WEBHOOK, address);
    }

    byte[] secret(HospitalId hospital, String secret) {
        return vault.seal(hospital, SECRET, secret);
    }

    String openWebhook(HospitalId hospital, byte[] sealed) {
        return vault.open(hospital, WEBHOOK, sealed);
    }

    @Nullable
    String openSecret(HospitalId hospital, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(hospital, SECRET, sealed);
    }
}
