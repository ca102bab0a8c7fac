package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a carrier is given to deliver.
 *
 * @param id the id of its delivery; the same letter handed over again has the same id, so that the far side can tell
 * @param sender the name of the hospital it comes from
 * @param address in the form the carrier understands
 * @param at when it was written
 */
public record Letter(
        HospitalId hospital, UUID id, String sender, String address, String subject, String text, Instant at) {}
