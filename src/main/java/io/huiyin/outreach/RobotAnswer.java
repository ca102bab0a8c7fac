package io.huiyin.outreach;

/** What a provider said to a message. That HTTP went well says nothing: the body does. */
sealed interface RobotAnswer {

    record Taken() implements RobotAnswer {}

    /** Worth another try by itself, after a rest. */
    record Later(RobotProblem problem, String detail) implements RobotAnswer {}

    /** The robot has to be set up differently before anything gets through. */
    record Faulty(RobotProblem problem, String detail) implements RobotAnswer {}

    /** This message will never be taken. */
    record Never(RobotProblem problem, String detail) implements RobotAnswer {}
}
