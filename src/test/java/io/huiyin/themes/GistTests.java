package io.huiyin.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GistTests {

    private static final List<String> PARKING =
            List.of("停车场满了没人指挥，绕了三圈才出来，医生挺好", "地下停车场没人指挥，堵了半个小时", "来看病先堵一小时，停车场没有人指挥，乱停乱放", "停车难，入口没人指挥");
    private static final List<String> OTHERS =
            List.of("医生挺好", "医生讲得很清楚", "排队排了两个小时", "护士态度不好，问一句吼一句", "没人告诉我要空腹", "报告三天没出来，没人管");
    private static final Gist GIST =
            new Gist(Stream.concat(PARKING.stream(), OTHERS.stream()).toList());

    @Test
    void theGistIsAClauseThatTheGroupSharesAndOthersDoNot() {
        assertThat(GIST.of(PARKING)).contains("停车场").contains("没人指挥");
    }

    @Test
    void numbersAndMaskedNamesAreNoGist() {
        assertThat(GIST.of(List.of("13800001111打不通", "张*丰医生不在，候诊区太冷"))).isEqualTo("候诊区太冷");
        assertThat(GIST.of(List.of("123456"))).isEmpty();
    }
}
