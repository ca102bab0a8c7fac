package io.huiyin.intake.web;

import io.huiyin.intake.Receipt;
import io.huiyin.intake.Slip;
import io.huiyin.organization.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where patients, kiosks and other systems hand in what was said. */
@RestController
class FeedbackController {

    private final SubmissionForm form;
    private final FloodGate gate;
    private final PublicAddress address;

    FeedbackController(SubmissionForm form, FloodGate gate, PublicAddress address) {
        this.form = form;
        this.gate = gate;
        this.address = address;
    }

    @Operation(summary = "Say it: 201 when it is stored, 200 with the same receipt for the same key and words")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, schema = @Schema(format = "uuid"))
    @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    @PostMapping(path = "/api/v1/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Slip> receive(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        Receipt receipt = gate.receive(form.sent(request), request);
        Slip slip = receipt.slip().at(address.of(receipt.slip().progressUrl()));
        return switch (receipt) {
            case Receipt.Accepted accepted ->
                ResponseEntity.created(URI.create(slip.progressUrl()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(slip);
            case Receipt.AlreadyKnown known ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(slip);
        };
    }
}
