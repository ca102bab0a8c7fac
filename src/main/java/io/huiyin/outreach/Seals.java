package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals what the outbox holds about people: where they can be reached, and what is said to them. */
@Component
final class Seals {

    private static final String ADDRESS = "outreach.address";
    private static final String WORDS = "outreach.words";

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    byte[] address(HospitalId hospital, String address) {
        return vault.seal(hospital, ADDRESS, address);
    }

    byte[] words(HospitalId hospital, String words) {
        return vault.seal(hospital, WORDS, words);
    }

    String openAddress(HospitalId hospital, byte[] sealed) {
        return vault.open(hospital, ADDRESS, sealed);
    }

    String openWords(HospitalId hospital, byte[] sealed) {
        return vault.open(hospital, WORDS, sealed);
    }
}
