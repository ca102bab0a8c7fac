package io.huiyin.organization;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach this installation.
 *
 * @param address what stands on QR codes and in messages ({@code https://echo.hospital.cn}); empty for the address under
 *     which the present request came
 * @param here what is said instead where there is no request: this machine, for who installs it
 */
@ConfigurationProperties("huiyin.web")
public record PublicAddress(
        @Nullable URI address,
        @DefaultValue("http://localhost:8080") URI here) {

    public PublicAddress {
        if (address != null
                && !address.toString().isEmpty()
                && !"http".equals(address.getScheme())
                && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException(
                    "huiyin.web.address must begin with http:// or https://, not " + address);
        }
    }

    /** Where a patient at this place says it. */
    public String visit(Hospital hospital, String placeCode) {
        return of("/v/" + hospital.code() + "/" + placeCode);
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        if (address != null && !address.toString().isEmpty()) {
            String root = address.toString();
            return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes) {
            return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
        }
        return here + path;
    }
}
