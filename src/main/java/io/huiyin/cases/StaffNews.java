package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import io.huiyin.outreach.Notice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which members of staff hear of a step, and in which words. Names no patient and quotes nobody. Of danger, deadlines and
 * what is not settled the escalation ladder tells, so that nobody hears it twice.
 */
record StaffNews(Set<StaffId> to, Notice notice) {

    static List<StaffNews> of(Case it, Step step, Crew crew) {
        List<StaffNews> news = new ArrayList<>();
        if (Following.echoes(step)) {
            return news;
        }
        switch (step.kind()) {
            case OPENED -> opened(it, step, crew, news);
            case DISPATCHED -> add(news, it, step, crew.holding(it), "请受理", "Please take it up");
            case TRANSFERRED -> {
                add(news, it, step, crew.holding(it), "转来一件，请受理", "Handed over to you: please take it up");
                first(it, step, news, "您首接的事项已转办，请继续跟踪", "What you received first was handed over: keep following it");
            }
            case HANDED_OVER ->
                add(news, it, step, named(step, "owner"), "移交给您一件，请接手", "Handed over to you by a colleague who left");
            case SENT_BACK -> {
                add(news, it, step, crew.holding(it), "退回一件，请重新确认责任科室", "Sent back to you: please say whose it is");
                add(news, it, step, crew.relations(), "科室退回一件", "A department has sent a case back");
                first(it, step, news, "您首接的事项被退回，请继续跟踪", "What you received first was sent back: keep following it");
            }
            case ARBITRATION_ASKED -> {
                add(
                        news,
                        it,
                        step,
                        crew.holding(it),
                        "已报质控裁定，裁定前仍由您办理",
                        "Quality control decides; until then it stays with you");
                first(it, step, news, "您首接的事项已报质控裁定", "Quality control decides about what you received first");
            }
            case ARBITRATED -> {
                add(news, it, step, crew.holding(it), "质控裁定由您科室办理", "Quality control has decided: it is yours");
                add(news, it, step, before(step, crew), "质控已裁定责任科室", "Quality control has decided whose case it is");
                add(news, it, step, crew.relations(), "质控已裁定责任科室", "Quality control has decided whose case it is");
                first(it, step, news, "您首接的事项已由质控裁定责任科室", "Quality control decided about what you received first");
            }
            case NOT_PROCESSED -> {
                first(
                        it,
                        step,
                        news,
                        "您首接的事项不予处理，已告知患者",
                        "What you received first is not processed; the patient was told");
                add(news, it, step, crew.qualityControl(), "一件投诉不予处理", "A complaint is not processed");
            }
            case STATED -> {
                add(news, it, step, crew.qualityControl(), "科室提交了情况说明", "A department has stated its side");
                add(news, it, step, crew.relations(), "科室提交了情况说明", "A department has stated its side");
            }
            case ACCUSED ->
                add(news, it, step, crew.qualityControl(), "涉及工作人员，请核实", "About a member of staff: please verify");
            case ACCUSATION_JUDGED ->
                add(
                        news,
                        it,
                        step,
                        crew.holding(it),
                        "质控已核实涉及人员的内容",
                        "Quality control has verified the words about staff");
            case JOINT_ASKED -> add(news, it, step, joint(step, crew), "请协办并签署", "Please join in and sign");
            case JOINT_SIGNED -> add(news, it, step, crew.holding(it), "协办部门已签署", "A joint department has signed");
            case JOINT_DECLINED ->
                add(news, it, step, crew.holding(it), "协办科室不承接，请处理", "A joint department has declined: please decide");
            case JOINT_WITHDRAWN -> {
                add(news, it, step, joint(step, crew), "协办任务已撤回", "Your part is no longer needed");
                add(news, it, step, crew.qualityControl(), "牵头科室撤回了一项协办", "A joint part was withdrawn");
            }
            case JOINT_WARNED ->
                add(news, it, step, joint(step, crew), "协办即将到期，请签署", "Your part is due soon: please sign");
            case JOINT_OVERDUE -> {
                add(news, it, step, joint(step, crew), "协办已超时，请立即签署", "Your part is overdue: please sign now");
                add(news, it, step, crew.holding(it), "协办科室超时未签署", "A joint department is overdue");
            }
            case LEVEL_CHANGED -> levelChanged(it, step, crew, news);
            case PATIENT_WROTE -> add(news, it, step, crew.holding(it), "患者补充了说明", "The patient has added words");
            case RESUMED -> resumed(it, step, crew, news);
            case CONFIRMED -> first(it, step, news, "患者确认已解决", "The patient says it is settled");
            case REOPENED -> reopened(it, step, crew, news);
            case CLOSED -> first(it, step, news, "您首接的事项已办结", "What you received first is closed");
            case HELD -> add(news, it, step, crew.holding(it), "已封存，暂停办理", "Under legal hold: nothing may be changed");
            case LIFTED ->
                add(news, it, step, crew.holding(it), "已解除封存，请继续办理", "The legal hold is lifted: please go on");
            case MERGED, UNMERGED -> merged(it, step, news);
            case DANGER_HEARD,
                    NOT_SETTLED,
                    WARNED,
                    ALARM_TAKEN,
                    PROMISE_BREACHED,
                    UNDERSTOOD,
                    RELABELLED,
                    LABELS_CONFIRMED,
                    ACCEPTED,
                    NOTED,
                    REPLIED,
                    ASKED,
                    ANSWERED,
                    CALLBACK_MADE,
                    REVEALED,
                    LETTER_WRITTEN -> {}
        }
        return news;
    }

    private static void opened(Case it, Step step, Crew crew, List<StaffNews> news) {
        if (it.dispatchedAt == null) {
            add(news, it, step, crew.relations(), "新事项，请受理并分派", "New: please take it up and dispatch it");
        }
    }

    private static void merged(Case it, Step step, List<StaffNews> news) {
        String number = step.facts().getOrDefault("number", "");
        if (!"into".equals(step.facts().get("how"))) {
            return;
        }
        if (step.kind() == StepKind.MERGED) {
            first(it, step, news, "您首接的事项已并入 " + number, "What you received first was merged into " + number);
        } else {
            first(it, step, news, "您首接的事项已拆分，单独处理", "What you received first stands by itself again");
        }
    }

    /** Of the patient's words they hear anyway; that none came must be said. */
    private static void resumed(Case it, Step step, Crew crew, List<StaffNews> news) {
        if (Pause.End.EXPIRED.code().equals(step.facts().get("how"))) {
            add(news, it, step, crew.holding(it), "患者没有回答，时限继续计算", "No answer from the patient: the clock runs again");
        }
    }

    /** That it has become urgent is told by the ladder. */
    private static void levelChanged(Case it, Step step, Crew crew, List<StaffNews> news) {
        if (it.level != Level.URGENT) {
            Bilingual level = Wording.level(it.level);
            add(news, it, step, crew.holding(it), "级别改为" + level.zh(), "Level is now " + level.en());
        }
    }

    private static void reopened(Case it, Step step, Crew crew, List<StaffNews> news) {
        List<StaffId> to = new ArrayList<>(crew.holding(it));
        if (it.department != null) {
            to.addAll(crew.answering(it.department));
        }
        boolean saidBefore = it.steps.stream()
                .anyMatch(other -> other.kind() == StepKind.NOT_SETTLED || other.kind() == StepKind.CALLBACK_MADE);
        if (!saidBefore) {
            to.addAll(crew.relations());
        }
        add(news, it, step, to, "重新处理，请受理", "Reopened: please take it up");
    }

    private static void first(Case it, Step step, List<StaffNews> news, String zh, String en) {
        if (it.firstReceiver != null) {
            add(news, it, step, List.of(it.firstReceiver), zh, en);
        }
    }

    /** Nobody is told what they did themselves; one step tells one person once. */
    private static void add(List<StaffNews> news, Case it, Step step, Collection<StaffId> to, String zh, String en) {
        Set<StaffId> others = new LinkedHashSet<>(to);
        if (step.by() != null) {
            others.remove(step.by());
        }
        Bilingual level = Wording.level(it.level);
        Notice notice = new Notice(
                step.kind().code(),
                new Bilingual(zh + " · " + it.origin.number(), en + " · " + it.origin.number()),
                new Bilingual("级别：" + level.zh() + "。打开查看详情。", "Level: " + level.en() + ". Open it for details."),
                it.origin.id().value(),
                it.level == Level.URGENT,
                step.kind().code() + ":" + step.id());
        news.add(new StaffNews(others, notice));
    }

    private static List<StaffId> joint(Step step, Crew crew) {
        String department = step.facts().get("toDepartment");
        return department == null ? List.of() : crew.answering(DepartmentId.of(department));
    }

    private static List<StaffId> named(Step step, String fact) {
        String person = step.facts().get(fact);
        return person == null ? List.of() : List.of(StaffId.of(person));
    }

    /** Those who had it before it was decided. */
    private static List<StaffId> before(Step step, Crew crew) {
        String department = step.facts().get("fromDepartment");
        return department == null ? List.of() : crew.answering(DepartmentId.of(department));
    }
}
