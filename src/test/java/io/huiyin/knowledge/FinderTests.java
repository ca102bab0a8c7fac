package io.huiyin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions in words that stand in no article, asked of the demo hospital's articles. */
class FinderTests {

    /** A question, and words of the question of the article that answers it. */
    private static final String[][] ASKED = {
        {"你好，我想问一下怎么在手机上挂专家号", "预约挂号"},
        {"掛號可以在網上預約嗎", "预约挂号"},
        {"昨天挂的号今天有事去不了了，钱能退给我吗", "退号"},
        {"礼拜天上午骨科开不开诊", "周末"},
        {"请问周六可以来看病吗", "周末"},
        {"我爸不会用智能手机，我能替他预约吗，就诊卡怎么绑", "绑定"},
        {"我妈有高血压，听说可以办慢病，去哪儿办，需要哪些材料？", "慢性病"},
        {"我是安徽的医保，在你们这住院能直接报吗", "外地医保"},
        {"保险公司要住院病历复印件，我人在外地，能快递吗", "复印病历"},
        {"上个月看病的发票找不到了，怎么办", "发票"},
        {"办住院押金要多少，能刷支付宝吗", "押金"},
        {"明天查肝功，早上能吃早饭吗？要不要空腹", "空腹"},
        {"化验结果几天能出来，手机能看不", "报告"},
        {"我膝盖里打过钢钉，医生让做核磁共振，有没有危险", "磁共振"},
        {"怀孕四个月了可以做磁共振吗", "孕妇"},
        {"明天做腹部彩超要憋尿吗", "B 超"},
        {"后天做肠镜，泻药什么时候喝", "胃肠镜"},
        {"二甲双胍是饭前吃还是饭后吃", "饭前"},
        {"孩子发烧，布洛芬退烧药能和感冒药一起吃么", "一起吃"},
        {"胰岛素笔的针头要每次都换吗", "胰岛素"},
        {"住院病人几点可以探视，能进去几个人", "探视"},
        {"下周要住院做手术，需要自己带什么", "带什么"},
        {"糖尿病住院的饭怎么订", "订餐"},
        {"车停在医院一天要多少钱", "停车"},
        {"公司要病假条，当天忘了开，能补吗", "诊断证明"},
        {"口腔科在几楼啊，转了半天没找到", "几楼"},
        {"想给三病区的护士送锦旗，送哪儿", "表扬"},
        {"How can I book an appointment with a specialist?", "预约挂号"},
        {"Is the clinic open on Sunday?", "周末"},
        {"Where can I park and what is the parking fee?", "停车"},
        {"I need a medical certificate in English for my visa", "诊断证明"},
    };

    /** Nothing on the shelf answers these, however much they sound like a hospital. */
    private static final List<String> STRANGE = List.of(
            "小孩白癜风能不能治好",
            "二胎和老大差一岁半，上次剖的，这次能顺吗",
            "昨天护士态度很差，扎了三针",
            "你们招聘护士吗，本科学历",
            "支架术后牙龈出血怎么回事",
            "厕所太脏了，没有纸",
            "王主任退休了吗",
            "The air conditioning in the ward is broken");

    private final Finder finder = new Finder(shelf());

    @Test
    void whatIsAskedInOtherWordsIsFoundFirst() {
        List<String> missed = new ArrayList<>();
        for (String[] each : ASKED) {
            List<Finder.Hit> hits = finder.find(each[0], 3, Finder.FOR_PATIENTS);
            boolean first =
                    !hits.isEmpty() && hits.getFirst().article().question().zh().contains(each[1]);
            if (!first) {
                missed.add(each[0] + " → " + said(hits));
            }
        }
        assertThat(missed).as("of " + ASKED.length).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatNobodyHasWrittenDownIsNotAnsweredByGuessing() {
        List<String> guessed = new ArrayList<>();
        for (String each : STRANGE) {
            List<Finder.Hit> hits = finder.find(each, 3, Finder.FOR_PATIENTS);
            if (!hits.isEmpty()) {
                guessed.add(each + " → " + said(hits));
            }
        }
        assertThat(guessed).as("of " + STRANGE.size()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aQuestionAmongMuchElseIsFound() {
        String words = "我母亲今年七十二岁，上周三在你们医院看了心内科，医生很耐心，我们全家都很感谢。" + "昨天她说头有点晕，我就带她回来复查。另外想问一下，停车场怎么收费？我每天都要来陪她。";
        assertThat(finder.find(words, 3, Finder.FOR_PATIENTS))
                .anyMatch(hit -> hit.article().question().zh().contains("停车"));
    }

    @Test
    void whoAnswersIsNotOfferedWhatOnlySharesAnOrdinaryWord() {
        assertThat(finder.find("请问停车一天要多少钱", 4, Finder.FOR_STAFF))
                .first()
                .satisfies(hit -> assertThat(hit.article().question().zh()).contains("停车"));
        assertThat(finder.find("请问停车一天要多少钱", 4, Finder.FOR_STAFF))
                .noneMatch(hit -> hit.article().question().zh().contains("胃肠镜"));
    }

    @Test
    void anEmptyShelfAnswersNothing() {
        assertThat(new Finder(List.of()).find("怎么挂号", 3, 0.1)).isEmpty();
        assertThat(finder.find("？？？ ……", 3, 0.1)).isEmpty();
    }

    private static String said(List<Finder.Hit> hits) {
        return hits.stream()
                .map(hit -> hit.article().question().zh() + " %.2f".formatted(hit.score()))
                .toList()
                .toString();
    }

    private static List<Article> shelf() {
        try (InputStream file = FinderTests.class.getResourceAsStream("/io/huiyin/demo/articles.json")) {
            JsonNode all = JsonMapper.shared().readTree(file);
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(each -> each.get("state").asString().equals("published"))
                    .map(FinderTests::article)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Article article(JsonNode each) {
        return new Article(
                new ArticleId(UUID.randomUUID()),
                1,
                Article.State.PUBLISHED,
                new Bilingual(
                        each.get("questionZh").asString(),
                        each.get("questionEn").asString()),
                new Bilingual(
                        each.get("answerZh").asString(), each.get("answerEn").asString()),
                texts(each.get("phrasings")),
                texts(each.get("keywords")),
                new DepartmentId(UUID.randomUUID()),
                null,
                LocalDate.of(2027, 1, 1),
                Instant.EPOCH,
                new StaffId(UUID.randomUUID()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
