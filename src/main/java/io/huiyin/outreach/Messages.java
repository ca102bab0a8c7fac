package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import org.springframework.stereotype.Component;

/** Sends messages to patients. */
@Component
public class Messages {

    Messages() {}

    /** Joins the caller's transaction; without a carrier that reaches a telephone it is kept, and says so. */
    public void toPatient(HospitalId hospital, PatientMessage message) {
        throw new UnsupportedOperationException();
    }
}
