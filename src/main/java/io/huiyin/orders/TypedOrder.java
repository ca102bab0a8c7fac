package io.huiyin.orders;

import java.util.Map;

/** An order as it stands in a row of a table or was typed by hand: a text for each heading that is known. */
public record TypedOrder(int line, Map<Heading, String> cells) {

    public TypedOrder {
        cells = Map.copyOf(cells);
    }

    String cell(Heading heading) {
        return cells.getOrDefault(heading, "").strip();
    }
}
