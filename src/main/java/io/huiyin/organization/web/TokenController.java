package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.organization.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of other systems. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    record Form(@Nullable String name, @Nullable List<String> scopes) {}

    @GetMapping
    List<Tokens.Token> tokens(Actor actor) {
        return tokens.list(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.Issued create(Actor actor, @RequestBody Form form) {
        return tokens.create(actor, form.name(), form.scopes());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable String id) {
        tokens.revoke(actor, Ids.parse(id));
    }
}
