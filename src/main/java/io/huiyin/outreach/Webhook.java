package io.huiyin.outreach;

import io.huiyin.kernel.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a robot is spoken to: one of the providers' own addresses, or the same path at a relay inside the hospital that
 * the installation names. Nothing else can be reached through a robot, whoever types it.
 */
record Webhook(RobotProvider provider, URI address) {

    private static final int LONGEST = 500;

    /** @param relays schemes, hosts and ports such as {@code http://relay.hospital.local:8088} */
    static Webhook read(RobotProvider provider, @Nullable String typed, List<URI> relays) {
        if (typed == null || typed.isBlank()) {
            throw Refused.field("webhook", "robot.webhook_needed");
        }
        URI address = parse(typed.strip());
        boolean plain = typed.length() <= LONGEST
                && address.getUserInfo() == null
                && address.getRawFragment() == null
                && address.getHost() != null;
        if (!plain || !(isProvider(provider, address) || relays.stream().anyMatch(relay -> isAt(relay, address)))) {
            throw Refused.field("webhook", "robot.webhook_host");
        }
        if (key(provider, address).isEmpty()) {
            throw Refused.field("webhook", "robot.webhook_key");
        }
        return new Webhook(provider, address);
    }

    /** Enough of the key to tell two robots apart. */
    String tail() {
        String key = key(provider, address);
        return key.length() <= 8 ? "" : key.substring(key.length() - 4);
    }

    private static boolean isProvider(RobotProvider provider, URI address) {
        return "https".equals(address.getScheme())
                && provider.host().equals(address.getHost())
                && (address.getPort() == -1 || address.getPort() == 443);
    }

    private static boolean isAt(URI relay, URI address) {
        return Objects.equals(relay.getScheme(), address.getScheme())
                && Objects.equals(relay.getHost(), address.getHost())
                && relay.getPort() == address.getPort();
    }

    /** Empty if the path is another one or the key is missing. */
    private static String key(RobotProvider provider, URI address) {
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        String query = Objects.requireNonNullElse(address.getRawQuery(), "");
        if (provider.parameter().isEmpty()) {
            boolean own = path.startsWith(provider.path()) && query.isEmpty() && !path.contains("..");
            return own ? path.substring(provider.path().length()) : "";
        }
        String prefix = provider.parameter() + "=";
        boolean own = path.equals(provider.path()) && query.startsWith(prefix) && !query.contains("&");
        return own ? query.substring(prefix.length()) : "";
    }

    private static URI parse(String typed) {
        try {
            return new URI(typed);
        } catch (URISyntaxException e) {
            throw Refused.field("webhook", "robot.webhook_host");
        }
    }
}
