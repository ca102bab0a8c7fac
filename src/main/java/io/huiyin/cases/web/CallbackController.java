package io.huiyin.cases.web;

import io.huiyin.cases.Callbacks;
import io.huiyin.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call back. */
@RestController
class CallbackController {

    private final Callbacks callbacks;

    CallbackController(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @GetMapping("/api/callbacks")
    Callbacks.Worklist list(Actor actor) {
        return callbacks.of(actor);
    }
}
