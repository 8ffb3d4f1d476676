package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.config.sample.EveryType;
import io.communitykit.config.sample.HouseRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final String ENGLISH = "/io/communitykit/config/Problems.properties";
    private static final String ARABIC = "/io/communitykit/config/Problems_ar.properties";

    @Test
    void problemsAreToldInArabic() {
        List<Problem> problems =
                problems(Locale.forLanguageTag("ar-EG"), "pause: -P7D\ntxt: a\nmedium: forun\ntags: a\n");

        assertThat(problems.stream().map(problem -> plain(problem.text())))
                .containsExactly("""
                        x.yaml:1:1: قيمة pause كانت '-P7D' ولكن يجب أن تكون مدة موجبة مثل 'P7D'
                            1 | pause: -P7D
                              |        ^""", "x.yaml:2:1: المفتاح txt غير معروف؛ هل تقصد 'text'؟", """
                        x.yaml:3:1: قيمة medium كانت 'forun' ولكن يجب أن تكون واحدًا من 'forum'، 'in-person'؛ هل تقصد 'forum'؟
                            3 | medium: forun
                              |         ^""", """
                        x.yaml:4:1: قيمة tags كانت 'a' ولكن يجب أن تكون قائمة
                            4 | tags: a
                              |       ^""");
    }

    @Test
    void whatRunsFromLeftToRightIsIsolatedInArabic() {
        Problem problem = problems(Locale.forLanguageTag("ar"), "pause: -P7D\n").get(0);

        assertThat(problem.message()).contains("\u2068pause\u2069", "\u2068'-P7D'\u2069", "\u2068'P7D'\u2069");
    }

    @Test
    void aRecordsOwnTextsComeFromItsOwnBundle() {
        String rules = """
                id: a
                version: 1
                rules: [{name: r, when: {textLength: {min: 5, max: 3}}, then: {verdict: hold}}]
                """;
        ConfigReader reader =
                ConfigReader.builder().locale(Locale.forLanguageTag("ar")).build();
        ConfigResult<HouseRules> result = reader.load(ConfigSource.yaml("x.yaml", rules), HouseRules.class);

        assertThat(((ConfigResult.Rejected<HouseRules>) result)
                        .problems()
                        .get(0)
                        .expected())
                .isEqualTo("5 أو أكثر، وهو أقل طول مسموح به");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "und", "pl-PL"})
    void everyOtherLanguageGivesEnglishWhateverTheMachineSpeaks(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(problems(Locale.forLanguageTag(tag), "count: x").get(0).text())
                    .isEqualTo("""
                            x.yaml:1:1: count was 'x' but it must be a whole number
                                1 | count: x
                                  |        ^""");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void bothBundlesHaveTheSameTextsWithTheSameParameters() throws IOException {
        Properties english = bundle(ENGLISH);
        Properties arabic = bundle(ARABIC);

        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(parameters(arabic.getProperty(key)))
                        .as(key)
                        .isEqualTo(parameters(english.getProperty(key))));
        assertThat(arabic.values())
                .allSatisfy(text -> assertThat(text.toString().chars().filter(c -> c == 0x2068))
                        .hasSameSizeAs(text.toString()
                                .chars()
                                .filter(c -> c == 0x2069)
                                .boxed()
                                .toList()));
    }

    private static List<Problem> problems(Locale locale, String yaml) {
        ConfigReader reader = ConfigReader.builder().locale(locale).build();
        ConfigResult<EveryType> result = reader.load(ConfigSource.yaml("x.yaml", yaml), EveryType.class);
        return ((ConfigResult.Rejected<EveryType>) result).problems();
    }

    private static String plain(String text) {
        return text.replace("\u2068", "").replace("\u2069", "");
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(LanguagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> parameters(String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher found = Pattern.compile("\\{(\\w+)}").matcher(text); found.find(); ) {
            names.add(found.group(1));
        }
        return names;
    }
}
