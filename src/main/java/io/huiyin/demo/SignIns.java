package io.huiyin.demo;

import io.huiyin.demo.DemoTable.Loading;
import io.huiyin.kernel.Actor;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.Passwords;
import io.huiyin.organization.PublicAddress;
import io.huiyin.organization.Tokens;
import io.huiyin.storage.Folder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives everybody in the demo hospital the same password and says it once: on the screen, and in a private file. */
@Component
class SignIns {

    static final String FILE = "demo-sign-ins.json";

    private static final String PLACE = "E3-PED";
    private static final String TOKEN = "演示";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String FIGURES = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Those worth trying first; everybody else is in the file. */
    private static final List<String> FIRST =
            List.of("kefu", "erke", "hulibu", "yiwuke", "zhikong", "yuanzhang", "fuwugang", "admin");

    private final DemoTable table;
    private final Hospitals hospitals;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Folder folder;
    private final PublicAddress address;
    private final DemoSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    SignIns(
            DemoTable table,
            Hospitals hospitals,
            Passwords passwords,
            Tokens tokens,
            Folder folder,
            PublicAddress address,
            DemoSettings settings,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.hospitals = hospitals;
        this.passwords = passwords;
        this.tokens = tokens;
        this.folder = folder;
        this.address = address;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** One who may sign in, as the file holds it. */
    record User(String username, String role, String password) {}

    /** What the file holds. */
    record Sheet(List<User> users, String token, String hospital, String place) {}

    /** Once; a start that was interrupted before the file was there does it anew. */
    void hand(Loading loading, Setting setting, Cast cast) {
        if (loading.signedInAt() != null) {
            return;
        }
        Actor installer = hospitals.installer(loading.hospital());
        String password = settings.password().isBlank() ? random() : settings.password();
        setting.staff().parallelStream()
                .forEach(person ->
                        passwords.give(installer, cast.member(person.username()).id(), password));
        tokens.list(installer).stream()
                .filter(token -> token.name().equals(TOKEN))
                .forEach(token -> tokens.revoke(installer, token.id()));
        String token =
                tokens.create(installer, TOKEN, List.copyOf(Tokens.SCOPES)).token();
        List<User> users = setting.staff().stream()
                .map(person -> new User(person.username(), person.role(), password))
                .toList();
        Sheet sheet = new Sheet(users, token, setting.hospital().code(), PLACE);
        folder.writeSecret(FILE, json.writerWithDefaultPrettyPrinter().writeValueAsString(sheet));
        table.signedIn(loading.hospital(), clock.instant());
        System.out.println(said(setting, sheet, password));
    }

    private String said(Setting setting, Sheet sheet, String password) {
        String people = setting.staff().stream()
                .filter(person -> FIRST.contains(person.username()))
                .map(person -> "    %-10s %s".formatted(person.username(), person.name() + " · " + person.role()))
                .collect(Collectors.joining("\n"));
        return """

                演示医院 Demo hospital: %s %s
                  登录 Sign in: %s, 密码 password: %s
                %s
                  患者入口 Patients say it: %s
                  接口令牌 Machine token: %s
                  全部账号 Everybody: %s
                """.formatted(
                        setting.hospital().name(),
                        setting.hospital().nameEn(),
                        address.of("/desk"),
                        password,
                        people,
                        address.of("/v/" + sheet.hospital() + "/" + sheet.place()),
                        sheet.token(),
                        folder.file(FILE));
    }

    private static String random() {
        StringBuilder password = new StringBuilder();
        for (int block = 0; block < 3; block++) {
            password.append(block == 0 ? "" : "-")
                    .append(one(CAPITALS))
                    .append(one(LETTERS))
                    .append(one(LETTERS))
                    .append(one(FIGURES));
        }
        return password.toString();
    }

    private static char one(String from) {
        return from.charAt(RANDOM.nextInt(from.length()));
    }
}
