package io.huiyin.patients;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what names a person and leaves enough to recognise it by who knows it already. Formats: domain report §6.3. */
public final class Masking {

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "公户", "公玉", "梁丘", "左丘", "东门", "西门", "南荣", "第五", "完颜", "耶律", "纳兰", "叶赫", "爱新", "歐陽", "司馬", "東方", "諸葛",
            "尉遲", "鍾離", "長孫", "夏侯氏");

    private static final Pattern MIDDLE_DOT = Pattern.compile("[·•‧・∙.．]");
    private static final Pattern DISTRICT = Pattern.compile(
            "^(?:.{1,8}?(?:省|自治区|特别行政区|市))?(?:.{1,10}?(?:市|自治州|地区|盟))?(?:.{1,9}?(?<![小社园厂校院景新])(?:区|县|旗|市))?");

    private Masking() {}

    /** 张* · 张*丰 · 欧阳* · 欧阳** · 阿** for 阿依古丽·买买提 · J*** for a Latin name. */
    public static String name(String name) {
        String bare = name.strip();
        int[] signs = bare.codePoints().toArray();
        if (signs.length <= 1) {
            return "*";
        }
        String first = Character.toString(signs[0]);
        if (signs[0] < 0x250) {
            return first + "***";
        }
        if (MIDDLE_DOT.matcher(bare).find()) {
            return first + "**";
        }
        String surname = COMPOUND_SURNAMES.contains(new String(signs, 0, 2)) ? new String(signs, 0, 2) : first;
        return switch (signs.length) {
            case 2 -> first + "*";
            case 3 -> surname.equals(first) ? first + "*" + Character.toString(signs[2]) : surname + "*";
            default -> surname + "**";
        };
    }

    /** 138****1234 · 010-****1234 · all hidden if it is no phone. */
    public static String phone(String phone) {
        return PhoneNumber.read(phone).map(PhoneNumber::masked).orElse("****");
    }

    /** 110***********1234 for a resident's number; of older and foreign papers the first and last two signs. */
    public static String identity(String number) {
        String bare = number.strip();
        return bare.length() == 18 ? keep(bare, 3, 4) : bare.length() > 6 ? keep(bare, 2, 2) : stars(bare.length());
    }

    /** Number of a visit or a file (住院号, 门诊号, 病案号): ****1234, of a short one the last sign. */
    public static String record(String number) {
        String bare = number.strip();
        return bare.length() <= 4
                ? keep(bare, 0, Math.min(1, bare.length()))
                : "****" + bare.substring(bare.length() - 4);
    }

    /** Province, city and district; the street is nobody's business. */
    public static String address(String address) {
        Matcher district = DISTRICT.matcher(address.strip());
        return (district.find() ? district.group() : "") + "***";
    }

    public static String email(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }

    /** The same words with every number that names a person hidden; each sign keeps its place. */
    public static String text(String text) {
        return MaskedText.of(text);
    }

    /** Also hides the names known to belong to the patient. */
    public static String text(String text, Set<String> names) {
        return MaskedText.of(text, names);
    }

    static String keep(String text, int first, int last) {
        return text.substring(0, first) + stars(text.length() - first - last) + text.substring(text.length() - last);
    }

    static String stars(int count) {
        return "*".repeat(Math.max(0, count));
    }
}
