package io.huiyin.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ladder as it is filled in, shipped and stored: codes, not yet read. */
public record LadderForm(
        @Nullable List<Line> lines, @Nullable List<String> committee) {

    /** As of {@link Ladder.Line}. */
    public record Line(
            @Nullable String trigger,
            @Nullable String level,
            @Nullable String clock,
            @Nullable List<Rung> rungs) {}

    /** As of {@link io.huiyin.escalation.Rung}. */
    public record Rung(
            @Nullable Integer after,
            @Nullable String unit,
            @Nullable List<String> to,
            @Nullable List<String> by) {

        static Rung of(io.huiyin.escalation.Rung rung) {
            return new Rung(
                    rung.after(),
                    rung.unit().code(),
                    rung.to().stream().map(Who::code).toList(),
                    rung.by().stream().map(each -> each.code()).toList());
        }
    }

    static LadderForm of(Ladder ladder) {
        return new LadderForm(
                ladder.lines().stream()
                        .map(line -> new Line(
                                line.trigger().code(),
                                line.level() == null ? null : line.level().code(),
                                line.clock() == null ? null : line.clock().code(),
                                line.rungs().stream().map(Rung::of).toList()))
                        .toList(),
                ladder.committee().stream().map(Object::toString).sorted().toList());
    }
}
