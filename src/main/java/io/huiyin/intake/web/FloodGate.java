package io.huiyin.intake.web;

import io.huiyin.intake.Buckets;
import io.huiyin.intake.Intake;
import io.huiyin.intake.IntakeSettings;
import io.huiyin.intake.Networks;
import io.huiyin.intake.Receipt;
import io.huiyin.intake.Submission;
import io.huiyin.kernel.Refused;
import io.huiyin.patients.NewContact;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Holds floods back without shutting a hospital out. Counted is what was stored; what was refused or known already is
 * not. A building behind one address is one of the trusted networks and not counted; elsewhere each browser of an
 * address has a bucket of its own before the address runs dry, so that one flooding script does not silence the others.
 */
@Component
final class FloodGate {

    private final Intake intake;
    private final Networks trusted;
    private final Buckets devices;
    private final Buckets addresses;
    private final Buckets phones;
    private final Buckets uploads;

    FloodGate(Intake intake, IntakeSettings settings) {
        this.intake = intake;
        IntakeSettings.Limits limits = settings.limits();
        this.trusted = new Networks(limits.trusted());
        this.devices = new Buckets(limits.device());
        this.addresses = new Buckets(limits.address());
        this.phones = new Buckets(limits.phone());
        this.uploads = new Buckets(limits.upload());
    }

    private record Token(Buckets buckets, Object key) {}

    private record Device(String sender, int browser) {}

    private record Phone(long hospital, String number) {}

    /** Also beyond the limit, what was received before gets its receipt again. */
    Receipt receive(Submission said, HttpServletRequest request) {
        List<Token> taken = new ArrayList<>();
        for (Token token : tokens(said, request)) {
            if (!token.buckets().take(token.key())) {
                giveBack(taken);
                return intake.recall(said).orElseThrow(FloodGate::tooMany);
            }
            taken.add(token);
        }
        boolean stored = false;
        try {
            Receipt receipt = intake.receive(said);
            stored = receipt instanceof Receipt.Accepted;
            return receipt;
        } finally {
            if (!stored) {
                giveBack(taken);
            }
        }
    }

    /** Counts a file before it is read: reading is what costs. */
    void upload(HttpServletRequest request) {
        if (!uploads.take(Networks.sender(request.getRemoteAddr()))) {
            throw tooMany();
        }
    }

    private List<Token> tokens(Submission said, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (trusted.hold(address)) {
            return List.of();
        }
        String sender = Networks.sender(address);
        int browser = Objects.hash(request.getHeader("User-Agent"), request.getHeader("Accept-Language"));
        List<Token> tokens = new ArrayList<>();
        NewContact contact = said.contact();
        if (contact != null && contact.phone() != null) {
            tokens.add(new Token(phones, new Phone(said.hospital().value(), contact.phone())));
        }
        tokens.add(new Token(devices, new Device(sender, browser)));
        tokens.add(new Token(addresses, sender));
        return tokens;
    }

    private static void giveBack(List<Token> taken) {
        taken.forEach(token -> token.buckets().giveBack(token.key()));
    }

    private static Refused tooMany() {
        return Refused.of(Refused.Kind.TOO_MANY, "feedback.too_many");
    }
}
