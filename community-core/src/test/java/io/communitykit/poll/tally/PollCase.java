package io.communitykit.poll.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a counted contest: its papers, its rule in words, what its source says came out. */
record PollCase(JsonNode json) {

    String name() {
        return text("name");
    }

    String method() {
        return text("method");
    }

    JsonNode variant() {
        return json.path("variant");
    }

    JsonNode tieBreak() {
        return json.path("tiebreak");
    }

    JsonNode expected() {
        return json.path("expected");
    }

    int seats() {
        return Math.max(1, json.path("seats").asInt());
    }

    List<String> candidates() {
        return names(json.path("candidates"));
    }

    Ballots ballots() {
        Ballots.Builder ballots = Ballots.of(candidates());
        for (JsonNode pile : json.path("ballots")) {
            ballots.add(
                    pile.has("scores") ? scores(pile.path("scores")) : ranking(pile.path("ranking")),
                    pile.path("count").asLong());
        }
        return ballots.build();
    }

    private Paper ranking(JsonNode groups) {
        List<List<String>> places = new ArrayList<>();
        for (JsonNode group : groups) {
            places.add(names(group));
        }
        return method().equals("approval")
                ? new Paper.Choice(places.isEmpty() ? List.of() : places.get(0))
                : new Paper.Ranking(places);
    }

    private static Paper scores(JsonNode given) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        given.properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().decimalValue()));
        return new Paper.Scores(scores);
    }

    static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asString()));
        return names;
    }

    private String text(String key) {
        return json.path(key).asString();
    }
}
