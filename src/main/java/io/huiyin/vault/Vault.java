package io.huiyin.vault;

import io.huiyin.kernel.HospitalId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals personal words with AES-256-GCM. A sealed value names its key and is bound to its hospital and field, so that
 * it cannot be moved to another row and opened there. Equal values are found through a keyed blind index
 * (HMAC-SHA-256).
 */
public final class Vault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;

    /** Keyed and never fed: a copy of it is ready at once. */
    private final Mac keyed;

    Vault(Keys keys) {
        this.keys = keys;
        this.keyed = keyed(keys);
    }

    /** Layout: format, length of key id, key id, nonce (12 bytes), cipher text with tag (16 bytes). */
    public byte[] seal(HospitalId hospital, String field, String plain) {
        byte[] id = keys.current().getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, keys.current(), nonce, hospital, field, utf8(plain));
        return ByteBuffer.allocate(2 + id.length + NONCE + sealed.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens a seal.
     *
     * @throws IllegalStateException if it was sealed for another hospital or field, changed, or its key is gone */
    public String open(HospitalId hospital, String field, byte[] sealed) {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("unknown seal format");
        }
        byte[] id = new byte[in.get()];
        in.get(id);
        byte[] nonce = new byte[NONCE];
        in.get(nonce);
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        String key = new String(id, StandardCharsets.US_ASCII);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, hospital, field, rest), StandardCharsets.UTF_8);
    }

    /** The same 16 bytes for the same words of the same hospital and purpose, and nothing to learn from them. */
    public byte[] index(HospitalId hospital, String purpose, String words) {
        return Arrays.copyOf(mac(purpose + "|" + hospital.value() + "|" + words), 16);
    }

    /** 32 bytes that only this installation can derive from those words; used for codes that are never stored. */
    public byte[] derive(String purpose, String words) {
        return mac(purpose + "|" + words);
    }

    byte[] fingerprint() {
        return Arrays.copyOf(mac("fingerprint"), 16);
    }

    private byte[] crypt(int mode, String key, byte[] nonce, HospitalId hospital, String field, byte[] input) {
        byte[] secret = keys.seals().get(key);
        if (secret == null) {
            throw new IllegalStateException("the key " + key + " is not in the key file");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(utf8(field + "|" + hospital.value()));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed " + field + " cannot be read", e);
        }
    }

    private static Mac keyed(Keys keys) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.index(), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mac(String words) {
        try {
            return ((Mac) keyed.clone()).doFinal(utf8(words));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
