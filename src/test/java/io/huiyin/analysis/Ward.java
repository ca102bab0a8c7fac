package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import io.huiyin.testing.TestHospital;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** A hospital with ways of its own: whatever is about its shared companion beds belongs to online service there. */
record Ward(Corrections corrections, Analyst analyst, HospitalId hospital, StaffId officer, Speaking patients) {

    static final String LIKE_THEM = "夜里想租一张共享陪护床，扫了码一直转圈，床打不开，押金倒是先扣了";

    private static final List<String> OPENINGS = List.of("共享陪护床", "走廊里的共享陪护床", "那个扫码的共享陪护床", "病区的共享陪护床");
    private static final List<String> TROUBLES = List.of(
            "扫码以后打不开，站在那里等了半天",
            "押金退了三天还没有到账",
            "还回去了还在计费，早上一看扣了六十",
            "显示有空床，走过去一张都没有",
            "锁坏了，床拉不出来，客服电话没人接",
            "半夜自己弹开一次，老人差点绊倒了");
    private static final List<String> OTHERS = List.of(
            "门诊大厅的空调太冷了，候诊的老人都裹着外套",
            "内科的护士换药很轻，一直跟我说话让我别紧张",
            "停车场排了四十分钟才进来，差点错过预约",
            "取药窗口只开两个，队伍排到门口",
            "CT 报告说好两小时，等到下午五点才拿到",
            "请问住院期间可以请假回家吗");

    /** The staff there who correct what was read are those of the desk. */
    static Ward of(ApplicationContext house, TestHospital people) {
        HospitalId hospital = people.hospital().id();
        return new Ward(
                house.getBean(Corrections.class),
                house.getBean(Analyst.class),
                hospital,
                people.actor(Role.RELATIONS_OFFICER).staff(),
                new Speaking(house.getBean(Intake.class), hospital));
    }

    static List<String> beds() {
        return TROUBLES.stream()
                .flatMap(trouble -> OPENINGS.stream().map(opening -> opening + trouble))
                .toList();
    }

    /** Patients say it all, and the staff correct what is about the beds and find the rest right. */
    void beginToTeach() {
        List<FeedbackId> beds = beds().stream().map(patients::say).toList();
        List<FeedbackId> others = OTHERS.stream().map(patients::say).toList();
        analyst.catchUp();
        beds.forEach(this::online);
        others.forEach(feedback -> corrections.judge(hospital, officer, feedback, Judgement.RIGHT));
    }

    void online(FeedbackId feedback) {
        corrections.judge(
                hospital,
                officer,
                feedback,
                new Judgement(null, ServiceStage.ONLINE, null, null, null, false, Set.of()));
    }
}
