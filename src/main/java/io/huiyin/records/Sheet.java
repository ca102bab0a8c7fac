package io.huiyin.records;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A page in the making that knows how it is read: headings, facts and tables as every paper of the house has them. */
record Sheet(Markup page, Reading reading) {

    String say(String key) {
        return reading.words().say(key);
    }

    void heading(String key) {
        page.text("h2", say(key));
    }

    /** One row of a table, cell by cell. */
    void row(Consumer<Markup> cells) {
        page.element("tr", "", () -> cells.accept(page));
    }

    /** Two facts beside each other. */
    void pair(String first, String one, String second, String other) {
        row(cells -> cells.text("th", say("fact_" + first))
                .text("td", one)
                .text("th", say("fact_" + second))
                .text("td", other));
    }

    void wide(String name, @Nullable String value) {
        row(cells -> cells.text("th", say("fact_" + name)).text("td", value));
    }

    /** The first row of a table, which stands on every page that the table goes on to. */
    void heads(String... names) {
        page.element(
                "thead",
                "",
                () -> page.element("tr", "", () -> {
                    for (String name : names) {
                        page.text("th", say("fact_" + name));
                    }
                }));
    }

    void chapter(Chapter chapter) {
        page.text("h2", chapter.title());
        for (Chapter.Block block : chapter.blocks()) {
            switch (block) {
                case Chapter.Facts facts -> facts(facts);
                case Chapter.Table table -> table(table);
            }
        }
    }

    private void facts(Chapter.Facts facts) {
        page.element(
                "table",
                "facts",
                () -> facts.facts()
                        .forEach(fact -> page.element(
                                "tr", "", () -> page.text("th", fact.name()).text("td", text(fact.value())))));
    }

    private void table(Chapter.Table table) {
        page.element("table", "", () -> {
            page.element(
                    "thead",
                    "",
                    () -> page.element(
                            "tr",
                            "",
                            () -> table.columns().forEach(column -> page.wide("th", column.percent(), column.name()))));
            page.element(
                    "tbody",
                    "",
                    () -> table.rows()
                            .forEach(row ->
                                    page.element("tr", "", () -> row.forEach(cell -> page.text("td", text(cell))))));
        });
    }

    private String text(Chapter.Cell cell) {
        return switch (cell) {
            case Chapter.Plain plain -> plain.words();
            case Chapter.Typed typed -> reading.shown(typed.words());
            case Chapter.Moment moment -> reading.time(moment.at());
            case Chapter.Stack stack ->
                String.join("\n", stack.cells().stream().map(this::text).toList());
        };
    }
}
