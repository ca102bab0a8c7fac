package io.huiyin.knowledge;

import io.huiyin.language.Normal;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What of a text is compared: pairs of neighbouring Chinese signs (most Chinese words have two), whole words of letters
 * and digits. Words that only ask ("请问", "how") say nothing about what is asked and are left out.
 */
final class Grams {

    private static final Set<String> ASKING = Set.of(
            "请问",
            "问一",
            "一下",
            "想问",
            "我想",
            "怎么",
            "么办",
            "什么",
            "怎样",
            "如何",
            "可以",
            "可不",
            "不可",
            "能不",
            "不能",
            "是不",
            "不是",
            "有没",
            "没有",
            "吗我",
            "你们",
            "您好",
            "你好",
            "需要",
            "要不",
            "哪里",
            "在哪",
            "哪儿",
            "多少",
            "咨询",
            "想知",
            "知道",
            "我们",
            "医院",
            "the",
            "a",
            "an",
            "is",
            "are",
            "do",
            "does",
            "did",
            "i",
            "we",
            "my",
            "to",
            "of",
            "in",
            "for",
            "on",
            "and",
            "or",
            "it",
            "be",
            "how",
            "what",
            "when",
            "where",
            "which",
            "who",
            "can",
            "could",
            "please",
            "there",
            "your",
            "you",
            "hospital",
            "want",
            "need",
            "know",
            "if",
            "at",
            "me",
            "with",
            "have",
            "get");

    /** A pair with one of these is half a word and a particle. */
    private static final String PARTICLES = "吗呢啊吧呀嘛么的了我你您他们能在";

    private Grams() {}

    static Set<String> of(String text) {
        String normal = Normal.of(text);
        Set<String> grams = new LinkedHashSet<>();
        int length = normal.length();
        for (int i = 0; i < length; ) {
            char sign = normal.charAt(i);
            int end = i + 1;
            if (chinese(sign)) {
                if (end < length && chinese(normal.charAt(end)) && !particle(sign) && !particle(normal.charAt(end))) {
                    grams.add(normal.substring(i, end + 1));
                }
            } else if (Character.isLetterOrDigit(sign)) {
                while (end < length && Character.isLetterOrDigit(normal.charAt(end)) && !chinese(normal.charAt(end))) {
                    end++;
                }
                grams.add(stem(normal.substring(i, end)));
            }
            i = end;
        }
        grams.removeAll(ASKING);
        return grams;
    }

    private static boolean particle(char sign) {
        return PARTICLES.indexOf(sign) >= 0;
    }

    private static boolean chinese(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    /** English only as far as it costs nothing: one word, its plural and its -ing meet. */
    private static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ing")) {
            return word.substring(0, word.length() - 3);
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
