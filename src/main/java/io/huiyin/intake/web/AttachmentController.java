package io.huiyin.intake.web;

import io.huiyin.intake.Attachments;
import io.huiyin.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where files are sent, before the words they belong to. */
@RestController
class AttachmentController {

    private final Attachments attachments;
    private final FloodGate gate;

    AttachmentController(Attachments attachments, FloodGate gate) {
        this.attachments = attachments;
        this.gate = gate;
    }

    /** What the form of an upload holds, for the documentation. */
    @Schema(name = "Upload")
    record Upload(
            @Schema(type = "string", format = "binary") String file) {}

    @Operation(
            summary = "Send a picture (JPEG, PNG, WebP) or a PDF, at most 10 MB; its id goes with the words, once,"
                    + " within a day")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = Upload.class)))
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/api/v1/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Attachments.Uploaded upload(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        gate.upload(request);
        try (InputStream file = file(request).getInputStream()) {
            return attachments.upload(file);
        }
    }

    /** The container spools parts to disk and gives up beyond the limits of {@code spring.servlet.multipart}. */
    private static Part file(HttpServletRequest request) throws IOException {
        try {
            Part file = request.getPart("file");
            if (file == null || file.getSize() == 0) {
                throw Refused.field("file", "attachment.missing");
            }
            return file;
        } catch (IllegalStateException e) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "attachment.size");
        } catch (ServletException e) {
            throw Refused.field("file", "attachment.missing");
        }
    }
}
