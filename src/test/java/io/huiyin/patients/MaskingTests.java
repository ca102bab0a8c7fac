package io.huiyin.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource({
        "张伟, 张*",
        "张小丰, 张*丰",
        "欧阳娜娜, 欧阳**",
        "欧阳修, 欧阳*",
        "张李小明, 张**",
        "阿依古丽·买买提, 阿**",
        "李, *",
        "𠮷田, 𠮷*",
        "John Smith, J***",
        "司马相如, 司马**",
        "' 王 五 ', 王*五"
    })
    void aNameKeepsItsFamily(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "+86 138-1234-5678, 138****5678",
        "13812345678, 138****5678",
        "010-88881234, 010-****1234",
        "(0571) 8888 1234, 0571-****1234",
        "88881234, ****1234",
        "+852 9123 4567, +85****4567",
        "not a phone, ****"
    })
    void aPhoneKeepsItsEnds(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 110***********002X",
        "110105491231002, 11***********02",
        "H12345678, H1*****78",
        "123456, ******"
    })
    void anIdentityNumberHidesTheBirthDate(String number, String masked) {
        assertThat(Masking.identity(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"20260012345, ****2345", "1234, ***4", "12345, ****2345", "'', ''"})
    void aFileNumberKeepsItsLastSigns(String number, String masked) {
        assertThat(Masking.record(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省杭州市西湖区文三路 123 号, 浙江省杭州市西湖区***",
        "北京市海淀区阳光小区3号楼, 北京市海淀区***",
        "内蒙古自治区呼和浩特市新城区中山路1号, 内蒙古自治区呼和浩特市新城区***",
        "上海市阳光小区5号, 上海市***",
        "Nanjing Road 5, ***"
    })
    void anAddressEndsAtTheDistrict(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"anna@x.com, a***@x.com", "no mail, ***", "@x.com, ***"})
    void anEmailKeepsItsHouse(String email, String masked) {
        assertThat(Masking.email(email)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "请打13812345678找我, 请打138****5678找我",
        "手机138 1234 5678。, 手机138******5678。",
        "全角13812345678也算, 全角138****5678也算",
        "+8613812345678, +86138****5678",
        "单号138123456789不是手机, 单号138123456789不是手机",
        "身份证11010519491231002X, 身份证110***********002X",
        "校验不对的110105194912310021不动, 校验不对的110105194912310021不动",
        "老身份证110105491231002, 老身份证11***********02",
        "座机010-88881234转3, 座机010-****1234转3",
        "住院号:20260012345, 住院号:********345",
        "住院号:ZY0012345床, 住院号:******345床",
        "邮箱zhang.san@example.com谢谢, 邮箱z********@example.com谢谢",
        "等了3个小时花了1500元, 等了3个小时花了1500元"
    })
    void wordsKeepTheirPlaceWhileNumbersAreHidden(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked).hasSameSizeAs(text);
    }

    @Test
    void knownNamesAreHiddenToo() {
        assertThat(Masking.text("我是张小丰,张小丰的住院手续", Set.of("张小丰", "张"))).isEqualTo("我是张**,张**的住院手续");
    }

    @Test
    void aLongTextIsMaskedInNoTime() {
        String hostile = "1".repeat(2_500) + "a.".repeat(1_250) + "0-".repeat(600);
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            Masking.text(hostile);
        }
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678", "+86 138 1234 5678, 13812345678", "0086-138-1234-5678, 13812345678",
        "8613812345678, 13812345678", "(010)8888-1234, 01088881234", "010-88881234-801, 01088881234",
        "0571-87654321转12, 057187654321", "+86 10 88881234, 01088881234", "8888 1234, 88881234",
        "400-123-4567, 4001234567", "+1 415 555 0100, +14155550100", "00852 9123 4567, +85291234567"
    })
    void aPhoneIsReadForgivingly(String typed, String normal) {
        assertThat(PhoneNumber.read(typed)).map(PhoneNumber::value).contains(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "1381234567",
        "12345678901",
        "abc",
        "''",
        "110",
        "+8612",
        "1381234567x8",
        "99999999999999999999999999999"
    })
    void whatCannotRingIsNoPhone(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }
}
