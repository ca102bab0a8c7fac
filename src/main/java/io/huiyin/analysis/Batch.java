package io.huiyin.analysis;

import io.huiyin.kernel.HospitalId;
import org.springframework.stereotype.Component;

/** Takes some of what waits at one hospital. */
@Component
class Batch {

    int next(HospitalId hospital) {
        throw new UnsupportedOperationException(hospital.toString());
    }
}
