package io.huiyin.orders;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import io.huiyin.records.Chapter;
import io.huiyin.records.Chapter.Cell;
import io.huiyin.records.ChapterWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on paper of the outside order that a case came from: its number, its clock, the reply, what they found. */
@Component
@org.springframework.core.annotation.Order(10)
class OrderChapter implements ChapterWriter {

    private final OrderBook book;
    private final Sources sources;
    private final People people;

    OrderChapter(OrderBook book, Sources sources, People people) {
        this.book = book;
        this.sources = sources;
        this.people = people;
    }

    @Override
    public Optional<Chapter> chapter(Actor reader, CaseId id, Locale locale) {
        return book.ofCase(reader, id).map(order -> written(reader, order, locale));
    }

    private Chapter written(Actor reader, Order order, Locale locale) {
        List<Extension> asked = book.extensions(reader, order.id());
        Map<StaffId, String> names = names(reader, order, asked);
        Chapter.Draft draft = Chapter.write(locale, "外部工单", "Outside order");
        draft.fact(
                        "来源",
                        "From",
                        Chapter.plain(
                                sources.named(reader.hospital(), order.source()).in(locale)))
                .fact("外部编号", "Their number", Chapter.plain(order.number()))
                .fact("派单时间", "Issued", Chapter.at(order.issuedAt()))
                .factIf("签收期限", "To be signed for by", Chapter.at(order.signDueAt()))
                .factIf("签收时间", "Signed for", Chapter.at(order.signedAt()))
                .fact("答复期限", "To be answered by", Chapter.at(order.dueAt()));
        reply(draft, order, names);
        revisit(draft, order.revisit());
        draft.table(
                List.of(
                        draft.column("申请延期", "Extension asked", 22),
                        draft.column("理由", "Reason", 34),
                        draft.column("延至", "Until", 20),
                        draft.column("结果", "Decision", 24)),
                asked.stream().map(each -> extension(draft, each, names)).toList());
        return draft.end();
    }

    private static void reply(Chapter.Draft draft, Order order, Map<StaffId, String> names) {
        Order.Reply reply = order.reply();
        if (reply == null) {
            draft.fact("答复", "Reply", draft.cell("还没有答复", "not answered yet"));
            return;
        }
        boolean late = reply.at().isAfter(order.dueAt());
        draft.fact(
                        "答复时间",
                        "Answered",
                        Chapter.stack(
                                Chapter.at(reply.at()),
                                late ? draft.cell("晚于期限", "late") : draft.cell("按期答复", "in time"),
                                Chapter.plain(names.get(reply.by()))))
                .fact("答复内容", "Reply", Chapter.typed(reply.text()));
    }

    private static void revisit(Chapter.Draft draft, Order.@Nullable Revisit found) {
        if (found == null) {
            return;
        }
        draft.fact(
                "热线回访",
                "Their revisit",
                Chapter.stack(
                        Chapter.at(found.at()),
                        said(draft, "有响应", "responded", found.responded()),
                        said(draft, "已解决", "settled", found.settled()),
                        said(draft, "满意", "satisfied", found.satisfied()),
                        Chapter.typed(found.note())));
    }

    private static Cell said(Chapter.Draft draft, String zh, String en, @Nullable Boolean yes) {
        return yes == null
                ? Chapter.plain(null)
                : draft.cell(zh + "：" + (yes ? "是" : "否"), en + ": " + (yes ? "yes" : "no"));
    }

    private static List<Cell> extension(Chapter.Draft draft, Extension each, Map<StaffId, String> names) {
        Cell decision = each.granted() == null
                ? draft.cell("等待对方答复", "not decided yet")
                : Chapter.stack(
                        each.granted() ? draft.cell("同意", "granted") : draft.cell("不同意", "refused"),
                        Chapter.at(each.decidedAt()),
                        Chapter.typed(each.note()));
        return List.of(
                Chapter.stack(Chapter.at(each.askedAt()), Chapter.plain(names.get(each.askedBy()))),
                Chapter.typed(each.reason()),
                Chapter.at(each.until()),
                decision);
    }

    private Map<StaffId, String> names(Actor reader, Order order, List<Extension> asked) {
        Set<StaffId> staff = new HashSet<>();
        asked.forEach(each -> staff.add(each.askedBy()));
        if (order.reply() != null) {
            staff.add(order.reply().by());
        }
        return staff.isEmpty() ? Map.of() : people.names(reader.hospital(), staff);
    }
}
