package io.huiyin.bench;

import java.util.Random;

/** What patients might say, 120 characters each and none like the other. */
final class Phrases {

    static final int LENGTH = 120;

    private static final String[] WHO = {"我", "我父亲", "我母亲", "我爱人", "孩子", "邻居老张", "我奶奶", "同病房的阿姨"};
    private static final String[] WHERE = {
        "在门诊大厅", "在儿科候诊区", "在三号楼的药房", "在抽血窗口", "在住院部七楼", "在收费处", "在影像中心", "在急诊预检台", "在体检中心", "在停车场入口"
    };
    private static final String[] WHAT = {
        "排队等了将近两个小时才轮到",
        "问了好几个人都说不清楚该去哪里",
        "看到护士一边换药一边耐心地解释",
        "发现自助机坏了却没有人来修",
        "被告知检查要等到下周三上午",
        "觉得卫生间的地面一直很湿",
        "听医生把病情讲得很明白",
        "看见指示牌上的楼层写错了",
        "缴费以后又被要求重新排一次",
        "拿到报告时已经过了下班时间",
        "碰到保安热情地帮忙推轮椅",
        "发现病房夜里的灯光太亮睡不着",
        "收到的饭菜已经完全凉了",
        "打了三次电话都没有人接听"
    };
    private static final String[] AND = {
        "希望医院能多开一个窗口。",
        "建议把流程写在墙上让大家都看得见。",
        "真的非常感谢他们。",
        "请你们认真看一看这件事。",
        "老人家走不动，心里很着急。",
        "不知道这样的情况以后会不会改。",
        "周围的人也都在议论。",
        "这已经是这个月的第二次了。",
        "如果能提前通知一声就好了。",
        "我们从外地赶来，实在不容易。"
    };

    /** Rare, as in life: what must be heard at once. */
    private static final String DANGER = "输液时护士给他发错药了，差点出事。";

    private static final double DANGERS = 0.01;

    private final Random random;

    Phrases(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        StringBuilder text = new StringBuilder(LENGTH + 60);
        if (random.nextDouble() < DANGERS) {
            text.append(DANGER);
        }
        while (text.length() < LENGTH) {
            text.append(random.nextInt(1, 29)).append("号").append(one(WHO)).append(one(WHERE));
            text.append(one(WHAT)).append('，').append(one(AND));
        }
        text.setLength(LENGTH);
        return text.toString();
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
