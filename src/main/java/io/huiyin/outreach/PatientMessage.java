package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.patients.ContactId;
import java.util.UUID;

/**
 * A sentence or two for a patient. Others may look at that screen: it says neither what was complained about nor which
 * department it was about.
 *
 * @param kind what happened, as a code: {@code accepted}, {@code answered} …
 * @param dedupKey the same message under the same key leaves once
 */
public record PatientMessage(ContactId contact, String kind, Bilingual text, UUID feedbackId, String dedupKey) {}
