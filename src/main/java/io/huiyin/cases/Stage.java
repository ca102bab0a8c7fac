package io.huiyin.cases;

import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.Optional;

/** How far a case has come; each stage knows what is true only there, and which verbs it refuses and why. */
sealed interface Stage {

    /** When it came to this stage. */
    Instant since();

    Status status();

    /** The code of the "no", or nothing if the verb is possible here. */
    Optional<String> refusal(Verb verb, Level level);

    default void must(Verb verb, Level level) {
        refusal(verb, level).ifPresent(code -> {
            throw verb == Verb.CONFIRM ? Refused.of(Refused.Kind.LOST_RACE, code) : new Refused(code);
        });
    }

    /** Opened; waits at the desk for somebody to take it up. */
    record Received(Instant since) implements Stage {
        @Override
        public Status status() {
            return Status.RECEIVED;
        }

        @Override
        public Optional<String> refusal(Verb verb, Level level) {
            return unanswered(verb, level);
        }
    }

    /** Somebody has taken it up; no department answers for it yet. */
    record Accepted(Instant since) implements Stage {
        @Override
        public Status status() {
            return Status.ACCEPTED;
        }

        @Override
        public Optional<String> refusal(Verb verb, Level level) {
            return verb == Verb.ACCEPT ? Optional.of("case.accept.accepted") : unanswered(verb, level);
        }
    }

    /** A department answers for it; nobody there has taken it up yet. */
    record Dispatched(Instant since) implements Stage {
        @Override
        public Status status() {
            return Status.DISPATCHED;
        }

        @Override
        public Optional<String> refusal(Verb verb, Level level) {
            return unanswered(verb, level);
        }
    }

    /** The department works on it. */
    record Handling(Instant since) implements Stage {
        @Override
        public Status status() {
            return Status.HANDLING;
        }

        @Override
        public Optional<String> refusal(Verb verb, Level level) {
            return verb == Verb.ACCEPT ? Optional.of("case.accept.handling") : unanswered(verb, level);
        }
    }

    /** It was put into another case, its lead, which is worked on for both; the patient hears of every step as before. */
    record Merged(Instant since) implements Stage {
        @Override
        public Status status() {
            return Status.MERGED;
        }

        @Override
        public Optional<String> refusal(Verb verb, Level level) {
            return switch (verb) {
                case NOTE, REPLY -> Optional.empty();
                case CONFIRM -> Optional.of("feedback.not_answered");
                case ACCEPT, ASSIGN, CHANGE_LEVEL, ASK, ANSWER, CALL_BACK, CLOSE, REOPEN, ASK_JOINT, SIGN_JOINT ->
                    Optional.of("case.merged");
            };
        }
    }

    /** The patient has the answer; whether it settles the matter is for the patient to say. */
    record Answered(Instant since, StaffId by, Echo echo) implements Stage {
        @Override
        public Status status() {
            return Status.ANSWERED;
        }

        @Override
        public Optional<String> refusal(Verb verb, Level level) {
            return switch (verb) {
                case NOTE, REPLY, CLOSE, REOPEN -> Optional.empty();
                case CALL_BACK -> echo == Echo.SETTLED ? Optional.of("case.callback.settled") : Optional.empty();
                case CONFIRM -> echo == Echo.SETTLED ? Optional.of("feedback.already_settled") : Optional.empty();
                case ACCEPT -> Optional.of("case.accept.answered");
                case ASSIGN -> Optional.of("case.assign.answered");
                case CHANGE_LEVEL -> Optional.of("case.level.answered");
                case ASK -> Optional.of("case.ask.answered");
                case ANSWER -> Optional.of("case.answer.answered");
                case ASK_JOINT, SIGN_JOINT -> Optional.of("case.joint.answered");
            };
        }
    }

    /** The promise is kept, or nobody could be reached to say so. */
    record Closed(Instant since) implements Stage {
        @Override
        public Status status() {
            return Status.CLOSED;
        }

        @Override
        public Optional<String> refusal(Verb verb, Level level) {
            return switch (verb) {
                case NOTE, REPLY, REOPEN -> Optional.empty();
                case CALL_BACK -> Optional.of("case.callback.closed");
                case CONFIRM -> Optional.of("feedback.not_answered");
                case ACCEPT -> Optional.of("case.accept.closed");
                case ASSIGN -> Optional.of("case.assign.closed");
                case CHANGE_LEVEL -> Optional.of("case.level.closed");
                case ASK -> Optional.of("case.ask.closed");
                case ANSWER -> Optional.of("case.answer.closed");
                case CLOSE -> Optional.of("case.close.closed");
                case ASK_JOINT, SIGN_JOINT -> Optional.of("case.joint.closed");
            };
        }
    }

    /** Praise needs no answer before it is closed; everything else does. */
    private static Optional<String> unanswered(Verb verb, Level level) {
        return switch (verb) {
            case ACCEPT, ASSIGN, CHANGE_LEVEL, NOTE, REPLY, ASK, ANSWER, ASK_JOINT, SIGN_JOINT -> Optional.empty();
            case CALL_BACK -> Optional.of("case.callback.not_answered");
            case CONFIRM -> Optional.of("feedback.not_answered");
            case CLOSE -> level == Level.PRAISE ? Optional.empty() : Optional.of("case.close.not_answered");
            case REOPEN -> Optional.of("case.reopen.open");
        };
    }
}
