package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.List;

/** The words of what leaves the house on paper or as a file: headings and codes, in Chinese and in English. */
public final class LedgerWords {

    static final List<Bilingual> HEADINGS = List.of(
            new Bilingual("编号", "Number"),
            new Bilingual("收到时间", "Received"),
            new Bilingual("渠道", "Channel"),
            new Bilingual("诉求性质", "Nature"),
            new Bilingual("服务环节", "Stage"),
            new Bilingual("问题类型", "Issues"),
            new Bilingual("级别", "Level"),
            new Bilingual("状态", "Status"),
            new Bilingual("责任科室", "Department"),
            new Bilingual("首接人", "First receiver"),
            new Bilingual("受理时间", "Accepted"),
            new Bilingual("分派时间", "Dispatched"),
            new Bilingual("答复时间", "Answered"),
            new Bilingual("回访时间", "Called back"),
            new Bilingual("办结时间", "Closed"),
            new Bilingual("核查结论", "Finding"),
            new Bilingual("原因", "Cause"),
            new Bilingual("整改措施", "Action"),
            new Bilingual("患者确认解决", "Settled"),
            new Bilingual("转办次数", "Transfers"),
            new Bilingual("超时次数", "Broken promises"),
            new Bilingual("转办理由", "Why transferred"),
            new Bilingual("并入", "Merged into"),
            new Bilingual("不计入科室统计", "Kept out of figures"));

    private LedgerWords() {}

    public static Bilingual of(Channel channel) {
        return switch (channel) {
            case H5 -> new Bilingual("手机网页", "phone page");
            case KIOSK -> new Bilingual("自助机", "kiosk");
            case SMS -> new Bilingual("短信", "SMS");
            case EMAIL -> new Bilingual("邮件", "e-mail");
            case PAPER -> new Bilingual("纸质", "paper");
            case INTERVIEW -> new Bilingual("现场访谈", "interview");
            case PHONE -> new Bilingual("电话", "telephone");
            case REVIEW -> new Bilingual("第三方评价", "review");
            case HOTLINE12345 -> new Bilingual("12345 热线", "hotline 12345");
            case API -> new Bilingual("接口", "API");
        };
    }

    public static Bilingual of(Nature nature) {
        return switch (nature) {
            case COMPLAINT -> new Bilingual("投诉", "complaint");
            case SUGGESTION -> new Bilingual("建议", "suggestion");
            case PRAISE -> new Bilingual("表扬", "praise");
            case ENQUIRY -> new Bilingual("咨询", "enquiry");
            case HELP -> new Bilingual("求助", "help");
            case REPORT -> new Bilingual("举报", "report");
        };
    }

    public static Bilingual of(ServiceStage stage) {
        return switch (stage) {
            case REGISTRATION -> new Bilingual("预约挂号", "registration");
            case WAITING -> new Bilingual("导诊候诊", "waiting");
            case OUTPATIENT -> new Bilingual("门诊诊疗", "outpatient");
            case EMERGENCY -> new Bilingual("急诊", "emergency");
            case TESTS -> new Bilingual("检查检验", "tests");
            case PHARMACY -> new Bilingual("药房", "pharmacy");
            case INPATIENT -> new Bilingual("住院护理", "inpatient");
            case SURGERY -> new Bilingual("手术麻醉", "surgery");
            case SETTLEMENT -> new Bilingual("缴费结算医保", "settlement");
            case DISCHARGE -> new Bilingual("出院随访", "discharge");
            case FACILITIES -> new Bilingual("后勤环境", "facilities");
            case ONLINE -> new Bilingual("线上与电话", "online");
            case GENERAL -> new Bilingual("整体", "general");
        };
    }

    public static Bilingual of(Issue issue) {
        return switch (issue) {
            case ATTITUDE -> new Bilingual("服务态度", "attitude");
            case COMMUNICATION -> new Bilingual("沟通告知", "communication");
            case PROCESS -> new Bilingual("流程效率", "process");
            case COST -> new Bilingual("费用医保", "cost");
            case QUALITY -> new Bilingual("医疗质量", "quality");
            case SAFETY -> new Bilingual("医疗安全", "safety");
            case ENVIRONMENT -> new Bilingual("环境设施", "environment");
            case PRIVACY -> new Bilingual("隐私权利", "privacy");
            case ETHICS -> new Bilingual("医德医风", "ethics");
        };
    }

    public static Bilingual of(Status status) {
        return switch (status) {
            case RECEIVED -> new Bilingual("待受理", "received");
            case ACCEPTED -> new Bilingual("已受理", "accepted");
            case DISPATCHED -> new Bilingual("已分派", "dispatched");
            case HANDLING -> new Bilingual("处理中", "handling");
            case ANSWERED -> new Bilingual("已答复", "answered");
            case MERGED -> new Bilingual("已并案", "merged");
            case CLOSED -> new Bilingual("已办结", "closed");
        };
    }

    public static Bilingual of(Outcome outcome) {
        return switch (outcome) {
            case SUBSTANTIATED -> new Bilingual("属实", "substantiated");
            case PARTLY -> new Bilingual("部分属实", "partly");
            case UNSUBSTANTIATED -> new Bilingual("不属实", "unsubstantiated");
            case UNVERIFIABLE -> new Bilingual("无法核实", "unverifiable");
            case NOT_PROCESSED -> new Bilingual("不予处理", "not processed");
        };
    }

    public static Bilingual of(TransferReason why) {
        return switch (why) {
            case NOT_OUR_DUTY -> new Bilingual("不属于本科室职责", "not our duty");
            case OTHER_PLACE -> new Bilingual("发生在其他科室", "happened elsewhere");
            case OTHER_SPECIALTY -> new Bilingual("需要其他专业处理", "takes another specialty");
            case OWN_PEOPLE -> new Bilingual("涉及本科室人员，需要回避", "about own people");
            case PATIENT_WISH -> new Bilingual("患者要求由其他科室处理", "the patient's wish");
            case WRONGLY_SENT -> new Bilingual("派发有误", "wrongly sent");
            case OTHER -> new Bilingual("其他", "other");
        };
    }

    public static Bilingual of(Level level) {
        return Wording.level(level);
    }

    public static Bilingual of(PromiseKind kind) {
        return Wording.promise(kind);
    }

    public static Bilingual of(boolean settled) {
        return settled ? new Bilingual("是", "yes") : new Bilingual("否", "no");
    }
}
