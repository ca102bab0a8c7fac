package io.huiyin.orders;

import io.huiyin.kernel.Coded;
import io.huiyin.language.Normal;
import java.util.List;

/** What a column of an outside table may be, and how such columns are called. */
@SuppressWarnings("ImmutableEnumChecker") // the list never leaves
public enum Heading implements Coded {
    NUMBER("工单编号", "工单号", "受理编号", "信访编号", "派单编号", "事项编号", "编号", "单号", "order number", "order no", "number"),
    TITLE("诉求标题", "工单标题", "标题", "主题", "title", "subject"),
    TEXT("诉求内容", "反映内容", "工单内容", "问题描述", "诉求描述", "主要内容", "信访内容", "事项内容", "来电内容", "内容", "描述", "content", "text"),
    ISSUED("派单时间", "转办时间", "交办时间", "派发时间", "受理时间", "来电时间", "登记时间", "创建时间", "issued", "received", "created"),
    DUE("办理时限", "办结时限", "处理时限", "反馈时限", "办理期限", "反馈期限", "截止时间", "截止日期", "到期时间", "要求办结时间", "due", "deadline"),
    NAME("诉求人姓名", "诉求人", "来电人", "反映人", "信访人", "市民姓名", "联系人", "姓名", "name", "caller"),
    PHONE("联系电话", "来电号码", "手机号码", "联系方式", "诉求人电话", "电话", "手机", "phone", "mobile"),
    KIND("诉求类型", "工单类型", "诉求性质", "事项类型", "信访目的", "类型", "type", "kind");

    private final List<String> names;

    Heading(String... names) {
        this.names = List.of(names);
    }

    /** How well a heading of a file names this column: 0 not at all, more the more of it is said. */
    int fits(String heading) {
        String normal = Normal.of(heading).replaceAll("[\\s*:：()（）]", " ").strip();
        int best = 0;
        for (String name : names) {
            if (normal.equals(name)) {
                return Integer.MAX_VALUE;
            }
            if (normal.contains(name)) {
                best = Math.max(best, name.length());
            }
        }
        return best;
    }
}
