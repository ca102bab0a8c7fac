package io.huiyin.outreach;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** One SMTP connection. */
final class MailLine implements Carrier.Line {

    private static final int LONGEST_DETAIL = 300;

    private final Session session;
    private final Transport transport;
    private final MailAddress from;

    MailLine(Session session, Transport transport, MailAddress from) {
        this.session = session;
        this.transport = transport;
        this.from = from;
    }

    @Override
    public Carrier.Outcome hand(Letter letter) throws Carrier.Outage {
        MailAddress to = MailAddress.of(letter.address()).orElse(null);
        if (to == null) {
            return new Carrier.Outcome.Never(Problem.BAD_ADDRESS, "");
        }
        try {
            InternetAddress recipient = new InternetAddress(to.value());
            transport.sendMessage(written(letter, recipient), new Address[] {recipient});
            return new Carrier.Outcome.Taken();
        } catch (MessagingException e) {
            return outcome(e, to);
        }
    }

    @Override
    public boolean isOpen() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // every letter has had its answer; a line that cannot be closed is already gone
        }
    }

    private MimeMessage written(Letter letter, InternetAddress recipient) throws MessagingException {
        MimeMessage message = new Numbered(session, messageId(letter));
        message.setFrom(sender(letter));
        message.setRecipient(MimeMessage.RecipientType.TO, recipient);
        message.setSubject(oneLine(letter.subject()), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    /** The same for every attempt: two copies in a mailbox tell that the house fell between sending and noting it. */
    private String messageId(Letter letter) {
        return "<%s.%d@%s>".formatted(letter.id(), letter.hospital().value(), from.domain());
    }

    private InternetAddress sender(Letter letter) {
        try {
            return new InternetAddress(from.value(), oneLine(letter.sender()), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Carrier.Outcome outcome(MessagingException failure, MailAddress to) throws Carrier.Outage {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                return answer(address.getReturnCode(), words(address), to);
            }
            if (each instanceof SMTPSenderFailedException sender) {
                throw new Carrier.Outage(Problem.SENDER_REFUSED, words(sender), sender);
            }
            if (each instanceof SMTPSendFailedException send) {
                if (send.getCommand().startsWith("MAIL") && send.getReturnCode() > 0) {
                    throw new Carrier.Outage(Problem.SENDER_REFUSED, words(send), send);
                }
                if (send.getNextException() == null) {
                    return answer(send.getReturnCode(), words(send), to);
                }
            }
        }
        return new Carrier.Outcome.Later(Problem.CUT_OFF, masked(words(failure), to));
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    /** 5xx is for good, 4xx for now (RFC 5321, 4.2.1); no code at all means that the line broke. */
    private static Carrier.Outcome answer(int code, String detail, MailAddress to) {
        String told = masked(detail, to);
        if (code <= 0) {
            return new Carrier.Outcome.Later(Problem.CUT_OFF, told);
        }
        return code >= 500 && code < 600
                ? new Carrier.Outcome.Never(Problem.REFUSED, told)
                : new Carrier.Outcome.Later(Problem.NOT_NOW, told);
    }

    private static String masked(String detail, MailAddress to) {
        return detail.replace(to.value(), to.masked());
    }

    static String words(Exception failure) {
        String words = oneLine(String.valueOf(failure.getMessage()));
        return words.length() <= LONGEST_DETAIL ? words : words.substring(0, LONGEST_DETAIL);
    }

    /** No header can be smuggled in through words. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Keeps the id it is given; Jakarta Mail would make up another one. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
