package io.huiyin.themes.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.themes.StubbornProblems;
import io.huiyin.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What many patients say at once. */
@RestController
class ThemesController {

    private static final int MOST_WEEKS = 53;

    private final Themes themes;
    private final StubbornProblems stubborn;

    ThemesController(Themes themes, StubbornProblems stubborn) {
        this.themes = themes;
        this.stubborn = stubborn;
    }

    @GetMapping("/api/themes")
    Themes.Heard hear(
            Actor actor,
            @RequestParam(defaultValue = "4") int weeks,
            @RequestParam(required = false) @Nullable String department) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Refused.field("weeks", "themes.weeks");
        }
        return themes.hear(
                actor, weeks, department == null || department.isBlank() ? null : DepartmentId.of(department));
    }

    @GetMapping("/api/themes/stubborn")
    StubbornProblems.Found stubborn(Actor actor, @RequestParam(defaultValue = "3") int atLeast) {
        return stubborn.find(actor, atLeast);
    }
}
