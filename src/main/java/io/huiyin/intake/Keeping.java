package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StoryClock;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.NewContact;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores drafts of one hospital, with all that belongs to them, in one transaction: all of it or nothing. */
@Component
class Keeping {

    private static final Comparator<Draft> BY_KEY =
            Comparator.comparing(draft -> draft.said().key());

    private final FeedbackTable table;
    private final Contacts contacts;
    private final Attachments attachments;
    private final Waiting waiting;
    private final Alarm alarm;
    private final TransactionOperations transaction;

    Keeping(
            FeedbackTable table,
            Contacts contacts,
            Attachments attachments,
            Waiting waiting,
            Alarm alarm,
            TransactionOperations transaction) {
        this.table = table;
        this.contacts = contacts;
        this.attachments = attachments;
        this.waiting = waiting;
        this.alarm = alarm;
        this.transaction = transaction;
    }

    /** The receipts by the draft they are for; a draft whose key brought other words before gets none. */
    Map<FeedbackId, Receipt> keep(List<Draft> drafts) {
        Map<FeedbackId, Receipt> receipts = StoryClock.at(
                drafts.getFirst().slip().receivedAt(), () -> transaction.execute(status -> store(drafts)));
        waiting.ring();
        return receipts;
    }

    Optional<Receipt> recall(Draft draft) {
        return Optional.ofNullable(
                replays(draft.hospital(), List.of(draft), Set.of()).get(draft.id()));
    }

    /** In order of keys: two writers with the same keys wait for each other in turn, never in a ring. */
    private Map<FeedbackId, Receipt> store(List<Draft> drafts) {
        HospitalId hospital = drafts.getFirst().hospital();
        List<Draft> sorted = drafts.stream().sorted(BY_KEY).toList();
        Set<FeedbackId> stored = table.insert(hospital, sorted);
        List<Draft> fresh =
                sorted.stream().filter(draft -> stored.contains(draft.id())).toList();
        Map<FeedbackId, Receipt> receipts = new HashMap<>();
        if (fresh.size() < sorted.size()) {
            receipts.putAll(replays(hospital, sorted, stored));
        }
        if (!fresh.isEmpty()) {
            keepContacts(hospital, fresh);
            waiting.add(hospital, fresh.stream().map(Draft::id).toList());
        }
        for (Draft draft : fresh) {
            attachments.attach(hospital, draft.id(), draft.said().attachments());
            alarm.raise(draft);
            receipts.put(draft.id(), new Receipt.Accepted(draft.id(), draft.slip()));
        }
        return receipts;
    }

    private Map<FeedbackId, Receipt> replays(HospitalId hospital, List<Draft> drafts, Set<FeedbackId> stored) {
        List<Draft> again =
                drafts.stream().filter(draft -> !stored.contains(draft.id())).toList();
        Map<UUID, FeedbackTable.Known> known =
                table
                        .byKeys(
                                hospital,
                                again.stream().map(draft -> draft.said().key()).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(FeedbackTable.Known::key, Function.identity()));
        Map<FeedbackId, Receipt> receipts = new HashMap<>();
        for (Draft draft : again) {
            FeedbackTable.Known first = known.get(draft.said().key());
            if (first != null && Arrays.equals(first.digest(), draft.digest())) {
                receipts.put(draft.id(), new Receipt.AlreadyKnown(first.id(), first.slip()));
            }
        }
        return receipts;
    }

    private void keepContacts(HospitalId hospital, List<Draft> drafts) {
        Map<ContactId, NewContact> left = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            NewContact contact = draft.said().contact();
            if (draft.contact() != null && contact != null) {
                left.put(draft.contact(), contact);
            }
        }
        contacts.keepAll(hospital, left);
    }
}
