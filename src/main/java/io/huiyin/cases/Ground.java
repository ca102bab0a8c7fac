package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.organization.WorkingCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hospital has decided beforehand: its promises, its working days, what it asks for at the end, who steps in when it is urgent.
 *
 * @param closing what must be on record before a case is closed
 * @param urgentLead who leads urgent cases (医务科), if the hospital has that desk
 * @param urgentWith all who must join an urgent case, the lead among them (医务科, 护理部)
 * @param relations the desk that receives what nobody else is responsible for
 */
record Ground(
        RuleBook book,
        WorkingCalendar calendar,
        ClosingRules closing,
        @Nullable DepartmentId urgentLead,
        List<DepartmentId> urgentWith,
        @Nullable DepartmentId relations) {

    Ground {
        urgentWith = List.copyOf(urgentWith);
    }
}
