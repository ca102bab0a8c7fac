package io.huiyin.cases.web;

import io.huiyin.cases.HandOver;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open cases of somebody who leaves. */
@RestController
@RequestMapping("/api/staff/{id}")
class HandOverController {

    private final HandOver handOver;

    HandOverController(HandOver handOver) {
        this.handOver = handOver;
    }

    record Successor(@Nullable String to, @Nullable String reason) {}

    record Done(int cases) {}

    @GetMapping("/open-cases")
    HandOver.Load load(Actor actor, @PathVariable String id) {
        return handOver.of(actor, new StaffId(Ids.parse(id)));
    }

    @PostMapping("/hand-over")
    Done handOver(Actor actor, @PathVariable String id, @RequestBody Successor body) {
        return new Done(handOver.all(actor, new StaffId(Ids.parse(id)), Typed.staff("to", body.to()), body.reason()));
    }
}
