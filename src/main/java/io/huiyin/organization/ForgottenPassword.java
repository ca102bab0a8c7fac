package io.huiyin.organization;

import io.huiyin.kernel.Role;
import io.huiyin.storage.Folder;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets an administrator in again whom nobody else can help. Whoever may set the environment of the process and read its
 * folder has the whole installation anyway; the trail shows that it was done.
 */
@Component
@Order(1)
class ForgottenPassword implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ForgottenPassword.class);
    private static final String FILE = "new-password.json";

    private final ForgottenPasswordSettings settings;
    private final Passwords passwords;
    private final Hospitals hospitals;
    private final Folder folder;
    private final JsonMapper json;

    ForgottenPassword(
            ForgottenPasswordSettings settings,
            Passwords passwords,
            Hospitals hospitals,
            Folder folder,
            JsonMapper json) {
        this.settings = settings;
        this.passwords = passwords;
        this.hospitals = hospitals;
        this.folder = folder;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.forgotten().isBlank()) {
            help(settings.forgotten());
        }
    }

    private void help(String username) {
        Passwords.Known person = passwords
                .owner(username)
                .flatMap(owner -> passwords.known(owner.hospital(), owner.staff()))
                .filter(known -> known.member().role() == Role.ADMINISTRATOR)
                .orElse(null);
        if (person == null) {
            log.warn("{} is no active administrator; no password was changed", username);
            return;
        }
        String password = passwords.reset(
                hospitals.installer(person.hospital()), person.member().id());
        folder.writeSecret(FILE, json.writeValueAsString(Map.of("username", username, "password", password)));
        log.warn(
                "{} has a new password, see {}. Start without HUIYIN_FORGOTTEN from now on",
                username,
                folder.file(FILE));
    }
}
