package io.huiyin.demo;

import io.huiyin.cases.Cases;
import io.huiyin.cases.Level;
import io.huiyin.cases.Status;
import io.huiyin.demo.Step.Act;
import io.huiyin.demo.Step.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What happens to a voice, step by step, and how long each step takes; the same for the same words. */
final class Course {

    /** One in so many closed cases was answered late: no hospital keeps every promise. */
    private static final int ONE_IN = 11;

    private final Voice voice;
    private final Level level;
    private final boolean graded;
    private final boolean atTheDesk;
    private final SplittableRandom chance;
    private final List<Step> steps = new ArrayList<>();

    private Course(Voice voice, Level level, boolean graded, boolean atTheDesk) {
        this.voice = voice;
        this.level = level;
        this.graded = graded;
        this.atTheDesk = atTheDesk;
        this.chance = new SplittableRandom(voice.text().hashCode());
    }

    /** From where the case stands once it is opened. */
    static List<Step> of(Voice voice, Cases.Position opened) {
        Level seen = voice.level();
        Level level = seen == null ? opened.level() : seen;
        return of(voice, level, level != opened.level(), opened.status() == Status.RECEIVED);
    }

    static List<Step> of(Voice voice, Level level, boolean graded, boolean atTheDesk) {
        Course course = new Course(voice, level, graded, atTheDesk);
        course.begin();
        return List.copyOf(course.steps);
    }

    private void begin() {
        if (voice.fate() == Fate.NEW || voice.stuckAt() != null) {
            return;
        }
        if (atTheDesk) {
            hurry(Act.ACCEPT, 6, 38, 10, 170);
        }
        if (graded) {
            hurry(Act.GRADE, 4, 12, 2, 15);
        }
        if (voice.fate() == Fate.ACCEPTED) {
            notes();
            return;
        }
        if (atTheDesk) {
            hurry(Act.DISPATCH, 3, 12, 12, 620);
        }
        if (voice.transfer() != null) {
            add(Act.TRANSFER, Who.DEPARTMENT, 60, 420);
        }
        inTheDepartment();
        if (voice.fate().answered()) {
            answered();
        }
    }

    private void inTheDepartment() {
        switch (voice.fate()) {
            case HANDLING, JOINT, ANSWERED, SETTLED, NOT_SETTLED, CLOSED -> takeUp();
            case NEW, ACCEPTED, DISPATCHED, TRANSFERRED, OVERDUE -> {}
        }
        if (voice.plan() != null) {
            add(Act.PLAN, Who.DUTY, 40, 200);
        }
        Voice.Joint joint = voice.joint();
        if (joint != null) {
            add(Act.ASK_JOINTLY, Who.DUTY, 8, 35);
            each(joint.statements().size(), Act.SIGN, Who.DEPARTMENT, 45, 240);
        }
        notes();
        each(voice.conversation().size(), Act.TALK, Who.PATIENT, 25, 300);
    }

    private void takeUp() {
        switch (level) {
            case URGENT -> add(Act.TAKE_UP, Who.DUTY, 6, 38);
            case ORDINARY, PRAISE -> add(Act.TAKE_UP, Who.DEPARTMENT, 15, 200);
            case ENQUIRY -> add(Act.TAKE_UP, Who.DEPARTMENT, 3, 20);
        }
    }

    private void answered() {
        boolean late = level == Level.ORDINARY && voice.fate() == Fate.CLOSED && chance.nextInt(ONE_IN) == 0;
        switch (level) {
            case URGENT -> add(Act.ANSWER, Who.DEPARTMENT, 90, 420);
            case ORDINARY -> add(Act.ANSWER, Who.DEPARTMENT, late ? 1500 : 60, late ? 1800 : 560);
            case ENQUIRY -> add(Act.ANSWER, Who.DEPARTMENT, 4, 90);
            case PRAISE -> add(Act.ANSWER, Who.DEPARTMENT, 30, 480);
        }
        if (voice.confirmation() != null) {
            add(Act.CONFIRM, Who.PATIENT, 90, 2400);
        }
        each(voice.callbacks().size(), Act.CALL_BACK, Who.OFFICE, 700, 2900);
        if (voice.fate() == Fate.NOT_SETTLED) {
            add(Act.TAKE_UP, Who.DUTY, 6, 38);
        }
        if (voice.fate() == Fate.CLOSED) {
            add(Act.CLOSE, Who.OFFICE, 6, 90);
        }
    }

    private void notes() {
        each(voice.notes().size(), Act.NOTE, Who.DEPARTMENT, 20, 200);
    }

    /** Minutes on duty if it is urgent, else minutes of the office. */
    private void hurry(Act act, int from, int to, int calmFrom, int calmTo) {
        boolean urgent = level == Level.URGENT;
        add(act, urgent ? Who.DUTY : Who.OFFICE, urgent ? from : calmFrom, urgent ? to : calmTo);
    }

    private void each(int count, Act act, Who who, int from, int to) {
        IntStream.range(0, count).forEach(index -> steps.add(new Step(act, index, who, minutes(from, to))));
    }

    private void add(Act act, Who who, int from, int to) {
        steps.add(new Step(act, 0, who, minutes(from, to)));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofSeconds(chance.nextLong(from * 60L, to * 60L));
    }
}
