package io.communitykit.testkit.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spreads the plain values of a report into figures by path, such as {@code audience.days[0].active}. */
final class Figures {

    private Figures() {}

    static Map<String, String> of(Map<String, Object> report) {
        Map<String, String> figures = new TreeMap<>();
        report.forEach((key, value) -> spread(key, value, figures));
        return figures;
    }

    private static void spread(String path, Object value, Map<String, String> figures) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> spread(path + "." + key, inner, figures));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                spread(path + "[" + i + "]", list.get(i), figures);
            }
        } else {
            figures.put(path, text(value));
        }
    }

    /** Writes a number as a case does: decimals without trailing zeros. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
