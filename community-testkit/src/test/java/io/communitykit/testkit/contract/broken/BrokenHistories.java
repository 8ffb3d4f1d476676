package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.activity.Value;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ActivityHistoryContract;
import io.communitykit.testkit.contract.ActivityLogContract;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Histories with one defect each. */
final class BrokenHistories {

    private BrokenHistories() {}

    /** Keeps an index of members that it fills once and never brings up to date. */
    @CaughtBy("everyEntryIsFoundInTheHistoryAtOnce")
    static final class KeepsAStaleIndex implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            Map<HistoryQuery, Page<Activity>> index = new HashMap<>();
            return pages(
                    community,
                    (sound, query, after, limit) ->
                            index.computeIfAbsent(query, asked -> sound.page(asked, after, limit)));
        }
    }

    /** Looks at actors alone. */
    @CaughtBy("pageOfAMemberAnswersActivitiesOfActorAndRecipient")
    static final class ForgetsRecipients implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return pages(community, (sound, query, after, limit) -> {
                List<Activity> all = all(sound, query, after);
                if (query.scope() instanceof HistoryQuery.Scope.OfMember of) {
                    all.removeIf(activity -> !activity.actor().equals(of.member()));
                }
                return Page.cut(all, limit);
            });
        }
    }

    /** Joins the activities of the actor and those of the recipient without looking for those in both. */
    @CaughtBy("pageOfAMemberAnswersActivitiesOfActorAndRecipient")
    static final class AnswersWhatOneDoesToOneselfTwice implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return pages(community, (sound, query, after, limit) -> {
                List<Activity> twice = new ArrayList<>();
                for (Activity activity : all(sound, query, after)) {
                    twice.add(activity);
                    if (activity.actor().equals(activity.recipient())) {
                        twice.add(activity);
                    }
                }
                return Page.cut(twice.subList(0, Math.min(twice.size(), limit + 1)), limit);
            });
        }
    }

    /** Compares keys of subjects without their kinds. */
    @CaughtBy("pageOfASubjectAnswersActivitiesAboutExactlyThatSubject")
    static final class ForgetsKindsOfSubject implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return pages(community, (sound, query, after, limit) -> {
                if (!(query.scope() instanceof HistoryQuery.Scope.About about)) {
                    return sound.page(query, after, limit);
                }
                List<Activity> all =
                        all(sound, new HistoryQuery(new HistoryQuery.Scope.All(), query.from(), query.upTo()), after);
                all.removeIf(activity -> activity.subject() == null
                        || !activity.subject().id().equals(about.subject().id()));
                return Page.cut(all.subList(0, Math.min(all.size(), limit + 1)), limit);
            });
        }
    }

    /** Says {@code occurred_at < ?}. */
    @CaughtBy("pageRespectsBothEndsOfTheRange")
    static final class LeavesTheLastInstantOut implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return pages(community, (sound, query, after, limit) -> {
                List<Activity> all = all(sound, query, after);
                all.removeIf(activity -> activity.occurredAt().equals(query.upTo()));
                return Page.cut(all, limit);
            });
        }
    }

    /** Orders by time alone and leaves equal times as they arrived. */
    @CaughtBy("pageAnswersInEventTime")
    static final class OrdersByTimeAlone implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return pages(community, (sound, query, after, limit) -> {
                List<Activity> all = all(sound, query, after);
                Collections.reverse(all);
                all.sort((left, right) -> left.occurredAt().compareTo(right.occurredAt()));
                return Page.cut(all, limit);
            });
        }
    }

    /** Begins the next page at an instant, so that others at the same instant are passed over. */
    @CaughtBy({"pageOfAMemberAnswersActivitiesOfActorAndRecipient"})
    static final class PagesByTimeAlone implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return pages(
                    community,
                    (sound, query, after, limit) -> sound.page(
                            query,
                            after.map(moment -> new Moment(moment.at(), Long.MAX_VALUE, new ActivityId("\uffff"))),
                            limit));
        }
    }

    /** Finds retractions by joining them to their targets. */
    @CaughtBy("retractionsOfAnswersRetractionsOfAnUnknownTarget")
    static final class JoinsRetractionsToTheirTargets implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ActivityHistory.PORT, sound -> new Histories(sound) {
                @Override
                public List<Activity> retractionsOf(Collection<ActivityId> targets) {
                    return sound.retractionsOf(sound.findAll(targets).keySet());
                }
            });
        }
    }

    /** Takes whatever is about an activity for its retraction. */
    @CaughtBy("retractionsOfAnswersEveryRetractionOfTheTargets")
    static final class TakesALikeForARetraction implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ActivityHistory.PORT, sound -> new Histories(sound) {
                @Override
                public List<Activity> retractionsOf(Collection<ActivityId> targets) {
                    return all(sound, HistoryQuery.all(java.time.Instant.MAX), Optional.empty()).stream()
                            .filter(activity -> activity.subject() != null
                                    && activity.subject().kind().equals("activity")
                                    && targets.contains(
                                            new ActivityId(activity.subject().id())))
                            .toList();
                }
            });
        }
    }

    /** Stores instants in seconds. */
    @CaughtBy("instantsTextsAndNumbersAreKept")
    static final class CutsToSeconds implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return found(
                    community,
                    activity -> copy(
                            activity,
                            attribute -> attribute,
                            activity.occurredAt().truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    /** Stores decimals as floating-point numbers. */
    @CaughtBy("instantsTextsAndNumbersAreKept")
    static final class KeepsDecimalsAsDoubles implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return found(
                    community,
                    activity -> copy(
                            activity,
                            attribute -> attribute instanceof Value.Exact exact
                                    ? new Value.Exact(
                                            BigDecimal.valueOf(exact.number().doubleValue()))
                                    : attribute,
                            activity.occurredAt()));
        }
    }

    /** Stores texts in three bytes per character at most. */
    @CaughtBy("instantsTextsAndNumbersAreKept")
    static final class LosesTheUpperPlanes implements ActivityHistoryContract {
        @Override
        public Storage open(CommunityId community) {
            return found(
                    community,
                    activity -> copy(
                            activity,
                            attribute -> attribute instanceof Value.Text text
                                    ? new Value.Text(text.text().replaceAll("[\\x{10000}-\\x{10ffff}]", "?"))
                                    : attribute,
                            activity.occurredAt()));
        }
    }

    private interface Paging {
        Page<Activity> page(ActivityHistory sound, HistoryQuery query, Optional<Moment> after, int limit);
    }

    private static Storage pages(CommunityId community, Paging defect) {
        return new Altered(community).with(ActivityHistory.PORT, sound -> new Histories(sound) {
            @Override
            public Page<Activity> page(HistoryQuery query, Optional<Moment> after, int limit) {
                return defect.page(sound, query, after, limit);
            }
        });
    }

    private static Storage found(CommunityId community, UnaryOperator<Activity> defect) {
        return new Altered(community).with(ActivityHistory.PORT, sound -> new Histories(sound) {
            @Override
            public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
                Map<ActivityId, Activity> found = new LinkedHashMap<>();
                sound.findAll(ids).forEach((id, activity) -> found.put(id, defect.apply(activity)));
                return Collections.unmodifiableMap(found);
            }
        });
    }

    private static List<Activity> all(ActivityHistory sound, HistoryQuery query, Optional<Moment> after) {
        return new ArrayList<>(sound.page(query, after, 10_000).items());
    }

    private static Activity copy(Activity activity, UnaryOperator<Value> attribute, java.time.Instant occurredAt) {
        Map<String, Value> attributes = new TreeMap<>();
        activity.attributes().forEach((name, value) -> attributes.put(name, attribute.apply(value)));
        return new Activity(
                activity.id(),
                activity.type(),
                activity.actor(),
                activity.recipient(),
                activity.subject(),
                activity.group(),
                activity.channel(),
                occurredAt,
                activity.sequence(),
                Attributes.of(attributes));
    }

    private static class Histories implements ActivityHistory {

        private final ActivityHistory sound;

        Histories(ActivityHistory sound) {
            this.sound = sound;
        }

        @Override
        public Page<Activity> page(HistoryQuery query, Optional<Moment> after, int limit) {
            return sound.page(query, after, limit);
        }

        @Override
        public List<Activity> retractionsOf(Collection<ActivityId> targets) {
            return sound.retractionsOf(targets);
        }

        @Override
        public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
            return sound.findAll(ids);
        }
    }
}
