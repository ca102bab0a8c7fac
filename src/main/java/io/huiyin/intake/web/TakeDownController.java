package io.huiyin.intake.web;

import io.huiyin.intake.Intake;
import io.huiyin.intake.PromisedTime;
import io.huiyin.intake.Receipt;
import io.huiyin.intake.Slip;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where staff write down what a patient says at the bedside, on the phone or on paper. */
@RestController
class TakeDownController {

    private final SubmissionForm form;
    private final Intake intake;
    private final PublicAddress address;

    TakeDownController(SubmissionForm form, Intake intake, PublicAddress address) {
        this.form = form;
        this.intake = intake;
        this.address = address;
    }

    /** The slip to be read to the patient; the case is opened moments later. */
    record TakenDown(
            String code,
            String progressUrl,
            List<PromisedTime> promises,
            Instant receivedAt,
            @Nullable Nature nature,
            @Nullable UUID caseId) {}

    @Operation(summary = "Take down what a patient says; who takes it down is the first receiver")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, schema = @Schema(format = "uuid"))
    @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    @PostMapping(path = "/api/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TakenDown> takeDown(Actor actor, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        actor.must(Permission.FEEDBACK_TAKE_DOWN);
        Receipt receipt = intake.receive(form.takenDown(actor, request));
        Slip slip = receipt.slip();
        HttpStatus status = switch (receipt) {
            case Receipt.Accepted accepted -> HttpStatus.CREATED;
            case Receipt.AlreadyKnown known -> HttpStatus.OK;
        };
        return ResponseEntity.status(status)
                .body(new TakenDown(
                        slip.code(),
                        address.of(slip.progressUrl()),
                        slip.promises(),
                        slip.receivedAt(),
                        slip.nature(),
                        null));
    }
}
