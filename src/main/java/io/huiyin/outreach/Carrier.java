package io.huiyin.outreach;

/** A way out of the house to a person: a mail server, a provider of text messages. */
public interface Carrier {

    /** What sort of address a carrier delivers to. */
    enum Reach {
        MAILBOX,
        TELEPHONE
    }

    /** Stored with each delivery and shown: {@code email}, {@code sms} … */
    String code();

    Reach reach();

    /** Whether it has been set up; one that is not carries nothing. */
    boolean ready();

    /** Opens a line over which many letters go one after another. */
    Line open() throws Outage;

    /** An open line to the carrier, used by one thread. */
    interface Line extends AutoCloseable {

        /**
         * Hands over one letter and waits for the answer.
         *
         * @throws Outage if no letter at all can be handed over now
         */
        Outcome hand(Letter letter) throws Outage;

        /** Whether the next letter can go over this line. */
        boolean isOpen();

        @Override
        void close();
    }

    /** What became of one letter. */
    sealed interface Outcome {

        /** From here on it is the carrier's. */
        record Taken() implements Outcome {}

        /** Worth another try. */
        record Later(Problem problem, String detail) implements Outcome {}

        /** No use trying again without a change. */
        record Never(Problem problem, String detail) implements Outcome {}
    }

    /** The carrier takes nothing at the moment, whatever the letter; it is nobody's letter that is at fault. */
    final class Outage extends Exception {

        private final Problem problem;

        public Outage(Problem problem, String detail, Throwable cause) {
            super(detail, cause);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
