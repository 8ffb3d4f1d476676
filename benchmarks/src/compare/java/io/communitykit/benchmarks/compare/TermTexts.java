package io.communitykit.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Posts that nobody wrote, of common words of a language, and terms that are none of these; always the same. */
public enum TermTexts {
    ENGLISH(
            "abcdefghijklmnopqrstuvwxyz",
            4,
            9,
            " ",
            "the light over harbor was best an hour before sunset so we walked along pier and waited for boat that never"
                    + " came It is hard to say what I would have done without my camera because every picture tells"
                    + " another story about people who live here People ask which lens they should take But there are no"
                    + " simple answers Light changes quickly water moves clouds drift Nobody can plan such moments"),
    CHINESE(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经",
            2,
            4,
            "",
            "今天 天气 很好 我们 一起 去 海边 拍照 ， 光线 非常 漂亮 。 大家 都 说 这个 镜头 值得 买 ， 可是 价格 太高 了 。 你 觉得 怎么样 ？"
                    + " 请 告诉 我 你 的 看法 ， 谢谢 。 明天 还 会 下雨 吗"),
    ARABIC(
            "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
            4,
            8,
            " ",
            "كان الضوء فوق الميناء جميلا قبل الغروب فمشينا على الرصيف وانتظرنا القارب الذي لم يصل يسأل الناس عن العدسة"
                    + " المناسبة لكن لا توجد إجابات بسيطة يتغير الضوء بسرعة والماء يتحرك والغيوم تمر");

    private static final long SEED = 20_261_121;

    private final String letters;
    private final int shortest;
    private final int longest;
    private final String between;
    private final String words;

    TermTexts(String letters, int shortest, int longest, String between, String words) {
        this.letters = letters;
        this.shortest = shortest;
        this.longest = longest;
        this.between = between;
        this.words = words;
    }

    private List<String> words() {
        return List.of(words.split(" ", -1));
    }

    List<String> terms(int count) {
        Random random = new Random(SEED);
        List<String> common = words();
        Set<String> terms = new LinkedHashSet<>();
        while (terms.size() < count) {
            int length = shortest + random.nextInt(longest - shortest + 1);
            StringBuilder term = new StringBuilder();
            for (int i = 0; i < length; i++) {
                term.append(letters.charAt(random.nextInt(letters.length())));
            }
            if (!common.contains(term.toString())) {
                terms.add(term.toString());
            }
        }
        return new ArrayList<>(terms);
    }

    String post(int length) {
        Random random = new Random(SEED + 1);
        List<String> common = words();
        StringBuilder post = new StringBuilder();
        while (post.length() < length) {
            post.append(common.get(random.nextInt(common.size()))).append(random.nextInt(12) == 0 ? "." : "");
            post.append(between);
        }
        return post.substring(0, length);
    }
}
