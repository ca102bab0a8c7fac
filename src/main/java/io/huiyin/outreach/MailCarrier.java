package io.huiyin.outreach;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hospital's mail server, spoken to in SMTP. */
@Component
final class MailCarrier implements Carrier {

    private final OutreachSettings.Mail settings;
    private final @Nullable MailAddress from;

    MailCarrier(OutreachSettings settings) {
        this.settings = settings.mail();
        this.from = this.settings.isSetUp() ? from(this.settings) : null;
    }

    private static MailAddress from(OutreachSettings.Mail settings) {
        return MailAddress.of(settings.from() == null ? "" : settings.from())
                .orElseThrow(() -> new IllegalStateException(
                        "huiyin.outreach.mail.host is set, so huiyin.outreach.mail.from (HUIYIN_MAIL_FROM) must be the"
                                + " e-mail address letters come from"));
    }

    @Override
    public String code() {
        return "email";
    }

    @Override
    public Reach reach() {
        return Reach.MAILBOX;
    }

    @Override
    public boolean ready() {
        return from != null;
    }

    @Override
    public Line open() throws Outage {
        if (from == null) {
            throw new IllegalStateException("no mail server is set up");
        }
        Session session = Session.getInstance(properties(from));
        try {
            Transport transport = session.getTransport();
            transport.connect(settings.host(), settings.port(), given(settings.user()), given(settings.password()));
            return new MailLine(session, transport, from);
        } catch (AuthenticationFailedException e) {
            throw new Outage(Problem.SIGN_IN_REFUSED, MailLine.words(e), e);
        } catch (MessagingException e) {
            throw new Outage(Problem.UNREACHABLE, MailLine.words(e), e);
        }
    }

    private Properties properties(MailAddress from) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.auth", String.valueOf(given(settings.user()) != null));
        properties.setProperty("mail.smtp.localhost", from.domain());
        properties.setProperty("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", millis(settings.timeout()));
        properties.setProperty("mail.smtp.writetimeout", millis(settings.timeout()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
