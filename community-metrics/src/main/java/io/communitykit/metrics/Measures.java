package io.communitykit.metrics;

import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.retention.RetentionModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and numbers what a model counts. */
final class Measures {

    /** Activities of members that make their actor active. */
    static final int ACTIVE = 0;

    /** Activities of which a member is actor or recipient without being active by them. */
    static final int PASSIVE = 1;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    Measures(MetricsModel model) {
        add("active");
        add("passive");
        model.apart().keySet().forEach(name -> add(apart(name)));
        model.engagementModel()
                .ifPresent(engagement -> engagement.weights().keySet().forEach(name -> add(weight(name))));
        model.retention().forEach((name, retention) -> {
            if (hasOwnStart(retention)) {
                add(start(name));
            }
            if (hasOwnReturns(retention)) {
                add(returns(name));
            }
        });
    }

    static String apart(String group) {
        return "apart/" + group;
    }

    static String weight(String weight) {
        return "engagement/" + weight;
    }

    static String start(String retention) {
        return "retention/" + retention + "/start";
    }

    static String returns(String retention) {
        return "retention/" + retention + "/returns";
    }

    /** What makes a member active is counted by day already. */
    static boolean hasOwnStart(RetentionModel retention) {
        return !retention.start().isEmpty() || retention.period() == Period.HOUR;
    }

    static boolean hasOwnReturns(RetentionModel retention) {
        return !retention.returns().isEmpty() || retention.period() == Period.HOUR;
    }

    private void add(String name) {
        numbers.put(name, names.size());
        names.add(name);
    }

    int size() {
        return names.size();
    }

    String name(int measure) {
        return names.get(measure);
    }

    /** The number of a measure; that of the active if it has none of its own. */
    int number(String name) {
        return numbers.getOrDefault(name, ACTIVE);
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }
}
