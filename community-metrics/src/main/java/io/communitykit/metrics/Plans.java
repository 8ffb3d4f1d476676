package io.communitykit.metrics;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityType;
import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.engagement.ActivityWeight;
import io.communitykit.metrics.response.ResponseModel;
import io.communitykit.metrics.response.ThreadStep;
import io.communitykit.metrics.retention.RetentionModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compiles a model into one plan per type of activity, so that taking one in looks at nothing that cannot concern it.
 */
final class Plans {

    private final MetricsModel model;
    private final Measures measures;
    private final List<String> groups;
    private final Map<ActivityType, Plan> plans = new LinkedHashMap<>();
    private final Plan otherwise;

    Plans(MetricsModel model, Measures measures) {
        this.model = model;
        this.measures = measures;
        this.groups = List.copyOf(model.apart().keySet());
        for (ActivityType type : types()) {
            plans.put(type, plan(Optional.of(type)));
        }
        this.otherwise = plan(Optional.empty());
    }

    Plan of(ActivityType type) {
        Plan plan = plans.get(type);
        return plan == null ? otherwise : plan;
    }

    private Set<ActivityType> types() {
        Set<ActivityType> types = new LinkedHashSet<>();
        model.active().forEach(filter -> types.addAll(filter.types()));
        model.engagementModel()
                .ifPresent(engagement -> engagement
                        .weights()
                        .values()
                        .forEach(weight -> types.addAll(weight.activity().types())));
        model.retention().values().forEach(retention -> {
            retention.start().forEach(filter -> types.addAll(filter.types()));
            retention.returns().forEach(filter -> types.addAll(filter.types()));
        });
        model.networkModel().ifPresent(network -> network.ties().forEach(filter -> types.addAll(filter.types())));
        model.responses().values().forEach(response -> steps("", response).forEach(step -> types.addAll(step.types())));
        return types;
    }

    private Plan plan(Optional<ActivityType> type) {
        Optional<Predicate<Activity>> active =
                model.active().isEmpty() ? Optional.of(activity -> true) : any(model.active(), type);
        List<Plan.Count> byActor = new ArrayList<>();
        List<Plan.Count> byRecipient = new ArrayList<>();
        model.engagementModel()
                .ifPresent(engagement -> engagement.weights().forEach((name, weight) -> {
                    List<Plan.Count> side = weight.to() == ActivityWeight.Side.ACTOR ? byActor : byRecipient;
                    int measure = measures.number(Measures.weight(name));
                    any(List.of(weight.activity()), type)
                            .ifPresent(when -> side.add(new Plan.Count(measure, false, when)));
                }));
        model.retention().forEach((name, retention) -> {
            count(byActor, retention, Measures.start(name), retention.start(), active, type);
            count(byActor, retention, Measures.returns(name), retention.returns(), active, type);
        });
        List<Plan.Step> steps = new ArrayList<>();
        model.responses()
                .forEach((name, response) -> steps(name, response).stream()
                        .filter(step -> type.isPresent() && step.types().contains(type.get()))
                        .map(Listening::compiled)
                        .forEach(steps::add));
        Optional<Predicate<Activity>> ties = model.networkModel().flatMap(network -> any(network.ties(), type));
        return new Plan(active.orElse(activity -> false), byActor, byRecipient, steps, ties.orElse(activity -> false));
    }

    private void count(
            List<Plan.Count> counts,
            RetentionModel retention,
            String measure,
            List<ActivityFilter> filters,
            Optional<Predicate<Activity>> active,
            Optional<ActivityType> type) {
        if (measures.has(measure)) {
            boolean hours = retention.period() == Period.HOUR;
            (filters.isEmpty() ? active : any(filters, type))
                    .ifPresent(when -> counts.add(new Plan.Count(measures.number(measure), hours, when)));
        }
    }

    private static Optional<Predicate<Activity>> any(List<ActivityFilter> filters, Optional<ActivityType> type) {
        List<Predicate<Activity>> parts = filters.stream()
                .filter(filter -> type.isPresent() && filter.types().contains(type.get()))
                .map(ActivityFilter::restriction)
                .toList();
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.get(0));
            default -> Optional.of(activity -> parts.stream().anyMatch(part -> part.test(activity)));
        };
    }

    private List<Listening> steps(String name, ResponseModel response) {
        List<Listening> steps = new ArrayList<>();
        if (response instanceof ResponseModel.FirstContact contact) {
            steps.add(new Listening(name, Plan.Effect.CONTACTS, ThreadStep.of(contact.activity()), List.of()));
        } else if (response instanceof ResponseModel.InThread thread) {
            List<Integer> also = thread.alsoFrom().stream().map(groups::indexOf).toList();
            thread.opens().forEach(step -> steps.add(new Listening(name, Plan.Effect.OPENS, step, List.of())));
            thread.answers().forEach(step -> steps.add(new Listening(name, Plan.Effect.ANSWERS, step, also)));
            thread.closes().forEach(step -> steps.add(new Listening(name, Plan.Effect.CLOSES, step, List.of())));
        }
        return steps;
    }

    private record Listening(String response, Plan.Effect effect, ThreadStep step, List<Integer> alsoFrom) {

        List<ActivityType> types() {
            return step.activity().types();
        }

        Plan.Step compiled() {
            return new Plan.Step(
                    response,
                    effect,
                    step.attribute(),
                    alsoFrom,
                    step.activity().restriction());
        }
    }
}
