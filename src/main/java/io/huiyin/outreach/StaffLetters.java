package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.People;
import io.huiyin.organization.PublicAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a notice into the outbox as a letter to those who have an e-mail address, in both languages. */
@Component
final class StaffLetters {

    private static final Template LETTER = Template.read("/outreach/staff-letter.txt");

    private final Carriers carriers;
    private final Hospitals hospitals;
    private final People people;
    private final QuietHours quiet;
    private final Seals seals;
    private final DeliveryTable deliveries;
    private final PublicAddress house;

    StaffLetters(
            Carriers carriers,
            Hospitals hospitals,
            People people,
            QuietHours quiet,
            Seals seals,
            DeliveryTable deliveries,
            PublicAddress house) {
        this.carriers = carriers;
        this.hospitals = hospitals;
        this.people = people;
        this.quiet = quiet;
        this.seals = seals;
        this.deliveries = deliveries;
        this.house = house;
    }

    /**
     * Does nothing where no mail server is set up: the notice is on the desk all the same.
     *
     * @param wishes when those rest who have said so; the others rest as the house does
     */
    void write(HospitalId hospital, Set<StaffId> to, Notice notice, Instant now, Map<StaffId, Preference> wishes) {
        Carrier mail = carriers.reaching(Carrier.Reach.MAILBOX).orElse(null);
        if (mail == null) {
            return;
        }
        Hospital here = hospitals.find(hospital);
        Map<Instant, Map<UUID, byte[]>> reachable = new HashMap<>();
        Map<UUID, byte[]> mistyped = new HashMap<>();
        for (StaffId staff : to) {
            Preference wish = wishes.get(staff);
            QuietHours rest = wish == null ? quiet : wish.quiet();
            Instant due = notice.urgent() ? now : rest.release(now, here.zone());
            people.email(hospital, staff)
                    .filter(address -> !address.isBlank())
                    .ifPresent(address -> (MailAddress.of(address).isPresent()
                                    ? reachable.computeIfAbsent(due, none -> new HashMap<>())
                                    : mistyped)
                            .put(staff.value(), seals.address(hospital, address)));
        }
        reachable.forEach(
                (due, addresses) -> deliveries.add(hospital, letter(here, mail, notice, now, due), addresses));
        if (!mistyped.isEmpty()) {
            deliveries.add(hospital, letter(here, mail, notice, now, now).stopped(Problem.BAD_ADDRESS), mistyped);
        }
    }

    private NewDelivery letter(Hospital hospital, Carrier mail, Notice notice, Instant now, Instant due) {
        return new NewDelivery(
                DeliveryRow.STAFF,
                notice.dedupKey(),
                mail.code(),
                notice.kind(),
                new Bilingual("【回音】" + notice.title().zh(), notice.title().en()),
                seals.words(hospital.id(), words(hospital, notice)),
                notice.caseId(),
                null,
                notice.urgent(),
                now,
                due,
                null);
    }

    private String words(Hospital hospital, Notice notice) {
        return LETTER.fill(Map.of(
                "titleZh", notice.title().zh(),
                "textZh", notice.text().zh(),
                "titleEn", notice.title().en(),
                "textEn", notice.text().en(),
                "link", link(notice),
                "hospitalZh", hospital.name(),
                "hospitalEn", hospital.nameEn()));
    }

    /** Only an address that was set up: the one a request came under may have been made up by whoever sent it. */
    private String link(Notice notice) {
        if (house.address() == null || house.address().toString().isEmpty()) {
            return "";
        }
        return house.of(notice.caseId() == null ? "/desk" : "/desk/cases/" + notice.caseId());
    }
}
