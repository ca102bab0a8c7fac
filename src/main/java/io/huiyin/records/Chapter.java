package io.huiyin.records;

import io.huiyin.kernel.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a dossier: facts and tables under a heading, in the reader's language. */
public record Chapter(String title, List<Block> blocks) {

    public Chapter {
        blocks = List.copyOf(blocks);
    }

    /** What stands below each other. */
    public sealed interface Block {}

    public record Facts(List<Fact> facts) implements Block {}

    /** The columns share the width of the page as their percentages say. */
    public record Table(List<Column> columns, List<List<Cell>> rows) implements Block {}

    public record Fact(String name, Cell value) {}

    public record Column(String name, int percent) {}

    /** What stands in one place. */
    public sealed interface Cell {}

    /** Words of the house, a name or a number: printed as they stand. */
    public record Plain(String words) implements Cell {}

    /** Words that a person typed: masked on a paper that does not say who the patient is. */
    public record Typed(@Nullable String words) implements Cell {}

    public record Moment(@Nullable Instant at) implements Cell {}

    /** One below the other. */
    public record Stack(List<Cell> cells) implements Cell {}

    static final Cell NOTHING = new Plain("—");

    public static Cell plain(@Nullable String words) {
        return words == null || words.isBlank() ? NOTHING : new Plain(words);
    }

    public static Cell typed(@Nullable String words) {
        return words == null || words.isBlank() ? NOTHING : new Typed(words);
    }

    public static Cell at(@Nullable Instant moment) {
        return moment == null ? NOTHING : new Moment(moment);
    }

    /** Those that say something. */
    public static Cell stack(Cell... cells) {
        List<Cell> said = Stream.of(cells).filter(cell -> !cell.equals(NOTHING)).toList();
        return said.isEmpty() ? NOTHING : said.size() == 1 ? said.getFirst() : new Stack(said);
    }

    /** Begins one. */
    public static Draft write(Locale locale, String zh, String en) {
        return new Draft(locale, zh, en);
    }

    /** A chapter in the making. */
    public static final class Draft {

        private final Locale locale;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();

        private Draft(Locale locale, String zh, String en) {
            this.locale = locale;
            this.title = say(zh, en);
        }

        /** In the language of the paper. */
        public String say(String zh, String en) {
            return new Bilingual(zh, en).in(locale);
        }

        public Cell cell(String zh, String en) {
            return new Plain(say(zh, en));
        }

        public Draft fact(String zh, String en, Cell value) {
            facts.add(new Fact(say(zh, en), value));
            return this;
        }

        /** The same, unless nothing is known. */
        public Draft factIf(String zh, String en, Cell value) {
            return value.equals(NOTHING) ? this : fact(zh, en, value);
        }

        public Column column(String zh, String en, int percent) {
            return new Column(say(zh, en), percent);
        }

        /** Left out if it has no rows. */
        public Draft table(List<Column> columns, Collection<List<Cell>> rows) {
            closeFacts();
            if (!rows.isEmpty()) {
                blocks.add(new Table(columns, List.copyOf(rows)));
            }
            return this;
        }

        public Chapter end() {
            closeFacts();
            return new Chapter(title, blocks);
        }

        private void closeFacts() {
            if (!facts.isEmpty()) {
                blocks.add(new Facts(List.copyOf(facts)));
                facts.clear();
            }
        }
    }
}
