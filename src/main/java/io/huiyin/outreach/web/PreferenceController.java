package io.huiyin.outreach.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.outreach.Preferences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own wishes about notices, never anybody else's. */
@RestController
@RequestMapping("/api/notice-preferences")
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    record Body(int version, String quietFrom, String quietUntil, List<String> muted) {

        static Body of(Preferences.Wishes wishes) {
            return new Body(
                    wishes.version(),
                    wishes.quietFrom().toString(),
                    wishes.quietUntil().toString(),
                    wishes.muted().stream()
                            .map(mute ->
                                    mute.kind().code() + ":" + mute.carrier().code())
                            .toList());
        }
    }

    record Change(
            @Nullable Integer version,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable List<String> muted) {}

    @GetMapping
    Body preferences(Actor actor) {
        return Body.of(preferences.of(actor));
    }

    @PutMapping
    Body change(Actor actor, @RequestBody Change body) {
        Integer version = body.version();
        if (version == null) {
            throw Refused.field("version", "preference.version");
        }
        return Body.of(preferences.change(actor, version, body.quietFrom(), body.quietUntil(), body.muted()));
    }
}
