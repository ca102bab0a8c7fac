package io.huiyin.analysis.web;

import io.huiyin.analysis.ModelCard;
import io.huiyin.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the automatic labels can be trusted. */
@RestController
class ModelCardController {

    private final ModelCard card;

    ModelCardController(ModelCard card) {
        this.card = card;
    }

    @GetMapping("/api/model-card")
    ModelCard.Shown show(Actor actor) {
        return card.show(actor);
    }
}
