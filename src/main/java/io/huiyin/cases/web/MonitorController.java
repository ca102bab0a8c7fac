package io.huiyin.cases.web;

import io.huiyin.cases.Monitor;
import io.huiyin.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of a shift; what changes is heard on the line of {@code /api/events}. */
@RestController
class MonitorController {

    private final Monitor monitor;

    MonitorController(Monitor monitor) {
        this.monitor = monitor;
    }

    @GetMapping("/api/monitor")
    Monitor.Board board(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer hours,
            @RequestParam(required = false) @Nullable List<String> department) {
        return monitor.board(actor, hours, department);
    }
}
