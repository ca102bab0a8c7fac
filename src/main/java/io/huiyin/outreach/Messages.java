package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends messages to patients, who left a telephone number or nothing. */
@Component
public class Messages {

    private static final Bilingual SUBJECT = new Bilingual("给患者的短信", "Text message to a patient");

    private final Hospitals hospitals;
    private final Departments departments;
    private final Telephones telephones;
    private final QuietHours quiet;
    private final Seals seals;
    private final DeliveryTable deliveries;
    private final Clock clock;

    Messages(
            Hospitals hospitals,
            Departments departments,
            Telephones telephones,
            QuietHours quiet,
            Seals seals,
            DeliveryTable deliveries,
            Clock clock) {
        this.hospitals = hospitals;
        this.departments = departments;
        this.telephones = telephones;
        this.quiet = quiet;
        this.seals = seals;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction. A message that nothing can carry is kept and listed as undeliverable; what it
     * tells stands on the progress page in any case.
     */
    @Transactional
    public void toPatient(HospitalId id, PatientMessage message) {
        if (Silence.towardsPatients()) {
            return;
        }
        Hospital hospital = hospitals.find(id);
        Bilingual words = PatientWords.discreet(message.text(), names(id));
        byte[] sealed = seals.words(id, "【%s】%s".formatted(hospital.name(), words.zh()));
        Instant now = clock.instant();
        Optional<Telephones.Way> way = telephones.reach(id, message.contact());
        NewDelivery delivery = new NewDelivery(
                DeliveryRow.PATIENT,
                message.dedupKey(),
                way.map(Telephones.Way::carrier).orElse(NewDelivery.NO_CARRIER),
                message.kind(),
                SUBJECT,
                sealed,
                null,
                message.feedbackId(),
                false,
                now,
                quiet.release(now, hospital.zone()),
                null);
        deliveries.add(
                id,
                way.isPresent() ? delivery : delivery.stopped(Problem.NO_CARRIER),
                Map.of(
                        message.contact().value(),
                        way.map(Telephones.Way::sealedNumber).orElse(new byte[0])));
    }

    private List<String> names(HospitalId hospital) {
        return departments.all(hospital).stream()
                .flatMap((Department department) -> Stream.of(department.name(), department.nameEn()))
                .toList();
    }
}
