package io.huiyin.web;

import io.huiyin.organization.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at every start where the house is to be found. */
@Component
class Doorplate {

    private static final Logger log = LoggerFactory.getLogger(Doorplate.class);

    private final PublicAddress address;

    Doorplate(PublicAddress address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        log.info("Huiyin is open: {}", address.of("/desk"));
    }
}
