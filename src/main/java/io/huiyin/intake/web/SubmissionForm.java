package io.huiyin.intake.web;

import io.huiyin.intake.AttachmentId;
import io.huiyin.intake.Attachments;
import io.huiyin.intake.Channel;
import io.huiyin.intake.Identity;
import io.huiyin.intake.Submission;
import io.huiyin.intake.Words;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.Place;
import io.huiyin.organization.Places;
import io.huiyin.patients.NewContact;
import io.huiyin.patients.PhoneNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was handed in, names every field that is wrong at once, and lets nothing half right through. */
@Component
final class SubmissionForm {

    private static final String KEY = "Idempotency-Key";
    private static final int UUID_LENGTH = 36;
    private static final int NAME = 50;
    private static final int CODE = 64;
    /** Clocks of phones run ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Set<Channel> AT_THE_DESK = Set.of(Channel.INTERVIEW, Channel.PHONE, Channel.PAPER);

    private final Bodies bodies;
    private final Hospitals hospitals;
    private final Places places;
    private final Clock clock;

    SubmissionForm(Bodies bodies, Hospitals hospitals, Places places, Clock clock) {
        this.bodies = bodies;
        this.hospitals = hospitals;
        this.places = places;
        this.clock = clock;
    }

    /** As a patient, a kiosk or another system sends it. */
    Submission sent(HttpServletRequest request) throws IOException {
        Form form = new Form(bodies.read(request));
        HospitalId hospital = hospital(form);
        return read(form, request, hospital, null);
    }

    /** As a member of staff writes it down for the patient, who becomes the first receiver. */
    Submission takenDown(Actor actor, HttpServletRequest request) throws IOException {
        Form form = new Form(bodies.read(request));
        Channel channel = form.choice(Channel.class, "channel");
        if (channel != null && !AT_THE_DESK.contains(channel)) {
            form.wrong("channel", "feedback.channel.desk");
        }
        return read(form, request, actor.hospital(), actor.staff());
    }

    private Submission read(
            Form form, HttpServletRequest request, @Nullable HospitalId hospital, @Nullable StaffId takenDownBy) {
        UUID key = key(form, request);
        Channel channel = required(form, "channel", form.choice(Channel.class, "channel"));
        PlaceId place = hospital == null ? null : place(form, hospital);
        Nature nature = form.choice(Nature.class, "nature");
        String text = form.words("text", Words.MAX, "feedback.text.too_long");
        if (text == null) {
            form.wrong("text", "feedback.text.blank");
        }
        Integer rating = form.number("rating", 0, 10, "feedback.rating.range");
        Identity identity = required(form, "identity", form.choice(Identity.class, "identity"));
        boolean known = identity != null && identity != Identity.ANONYMOUS;
        NewContact contact = known ? contact(form.part("contact"), identity) : null;
        String visit = known ? form.words("visit", CODE) : null;
        var occurredAt = form.past("occurredAt", clock.instant().plus(AHEAD));
        List<AttachmentId> attachments = attachments(form);
        form.done();
        return new Submission(
                Objects.requireNonNull(key),
                Objects.requireNonNull(hospital),
                Objects.requireNonNull(channel),
                place,
                nature,
                Objects.requireNonNull(text),
                rating,
                Objects.requireNonNull(identity),
                contact,
                visit,
                occurredAt,
                attachments,
                takenDownBy);
    }

    private @Nullable HospitalId hospital(Form form) {
        String code = required(form, "hospital", form.words("hospital", CODE));
        if (code == null) {
            return null;
        }
        HospitalId hospital = hospitals.byCode(code).map(Hospital::id).orElse(null);
        if (hospital == null) {
            form.wrong("hospital", "feedback.hospital.unknown");
        }
        return hospital;
    }

    private @Nullable PlaceId place(Form form, HospitalId hospital) {
        String code = form.words("place", CODE);
        if (code == null) {
            return null;
        }
        PlaceId place = places.byCode(hospital, code).map(Place::id).orElse(null);
        if (place == null) {
            form.wrong("place", "feedback.place.unknown");
        }
        return place;
    }

    private static NewContact contact(Form contact, Identity identity) {
        String name = identity == Identity.NAMED ? contact.words("name", NAME) : null;
        if (identity == Identity.NAMED && name == null) {
            contact.wrong("name", "feedback.contact.name");
        }
        String typed = contact.words("phone", CODE, "feedback.phone.format");
        if (typed == null) {
            contact.wrong("phone", "feedback.contact.phone");
            return new NewContact(name, null);
        }
        Optional<PhoneNumber> phone = PhoneNumber.read(typed);
        if (phone.isEmpty()) {
            contact.wrong("phone", "feedback.phone.format");
        }
        return new NewContact(name, phone.map(PhoneNumber::written).orElse(null));
    }

    private static List<AttachmentId> attachments(Form form) {
        List<String> ids = form.list("attachments", Attachments.MAX, "feedback.attachments.too_many");
        if (ids.stream().anyMatch(id -> uuid(id).isEmpty())) {
            form.wrong("attachments", "feedback.attachment.unknown");
            return List.of();
        }
        return ids.stream()
                .map(id -> new AttachmentId(uuid(id).orElseThrow()))
                .distinct()
                .toList();
    }

    private static @Nullable UUID key(Form form, HttpServletRequest request) {
        String header = request.getHeader(KEY);
        if (header == null || header.isBlank()) {
            form.wrong(KEY, "feedback.key.required");
            return null;
        }
        UUID key = uuid(header.strip()).orElse(null);
        if (key == null) {
            form.wrong(KEY, "feedback.key.format");
        }
        return key;
    }

    /** In full length only: the parser would also read {@code 1-1-1-1-1}. */
    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> @Nullable T required(Form form, String field, @Nullable T value) {
        if (value == null) {
            form.wrong(field, "feedback.required");
        }
        return value;
    }
}
