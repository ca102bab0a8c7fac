package io.huiyin.cases.web;

import io.huiyin.cases.EchoLinks;
import io.huiyin.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The patient's word on one answer, by the link that came with it. Reading changes nothing. */
@RestController
@RequestMapping("/api/v1/feedback/answers/{token}")
class EchoController {

    private final EchoLinks links;

    EchoController(EchoLinks links) {
        this.links = links;
    }

    record Word(@Nullable Boolean settled, @Nullable String reason) {}

    @GetMapping
    ResponseEntity<EchoLinks.Body> read(@PathVariable String token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(links.read(token));
    }

    @PostMapping
    EchoLinks.Body say(@PathVariable String token, @RequestBody Word body) {
        if (body.settled() == null) {
            throw Refused.field("settled", "case.field.empty");
        }
        return links.say(token, body.settled(), body.reason());
    }
}
