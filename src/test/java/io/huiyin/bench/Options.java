package io.huiyin.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code --name value} pairs of a command line. */
final class Options {

    private final Map<String, String> given = new HashMap<>();

    Options(String[] arguments, String... known) {
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!Arrays.asList(known).contains(name) || i + 1 == arguments.length) {
                System.err.println("options: --" + String.join(" … --", known) + " …");
                System.exit(2);
            }
            given.put(name, arguments[i + 1]);
        }
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }

    List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(Integer::valueOf)
                .toList();
    }
}
