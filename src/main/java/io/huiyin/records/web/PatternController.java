package io.huiyin.records.web;

import io.huiyin.kernel.Actor;
import io.huiyin.records.LetterPatterns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hospital's patterns of letters. */
@RestController
@RequestMapping("/api/letter-patterns")
class PatternController {

    private final LetterPatterns patterns;

    PatternController(LetterPatterns patterns) {
        this.patterns = patterns;
    }

    record Form(
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String words,
            @Nullable String wordsEn,
            @Nullable Integer version) {}

    @GetMapping
    List<LetterPatterns.Text> all(Actor actor) {
        return patterns.all(actor);
    }

    @PutMapping("/{kind}")
    List<LetterPatterns.Text> change(Actor actor, @PathVariable String kind, @RequestBody Form form) {
        return patterns.change(
                actor,
                new LetterPatterns.Text(
                        PaperController.kind(kind),
                        form.title(),
                        form.titleEn(),
                        form.words(),
                        form.wordsEn(),
                        form.version() == null ? 0 : form.version()));
    }

    @DeleteMapping("/{kind}")
    List<LetterPatterns.Text> forget(Actor actor, @PathVariable String kind) {
        return patterns.forget(actor, PaperController.kind(kind));
    }
}
