package io.communitykit.metrics;

import io.communitykit.activity.Activity;
import io.communitykit.config.ConfigCheck;
import io.communitykit.metrics.audience.Audience;
import io.communitykit.metrics.audience.CommunityCalendar;
import io.communitykit.metrics.audience.Presence;
import io.communitykit.metrics.engagement.Engagement;
import io.communitykit.metrics.engagement.EngagementReport;
import io.communitykit.metrics.engagement.MemberScore;
import io.communitykit.metrics.network.NetworkReport;
import io.communitykit.metrics.response.ResponseReport;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.Wait;
import io.communitykit.metrics.retention.Retention;
import io.communitykit.metrics.retention.RetentionModel;
import io.communitykit.metrics.retention.RetentionTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures a community by a compiled model. Immutable and thread-safe; the states that it works on are not.
 *
 * <ul>
 *   <li>{@link #apply} in any order gives states with equal answers.
 *   <li>{@link #merge} of the states of any cut of the activities is the state of the whole; it is associative and
 *       commutative, and {@link #start} changes nothing.
 *   <li>{@link #retract} undoes {@link #apply}; where more would be needed than the state remembers, it says so.
 *   <li>Each activity that stands is to be applied once; it is the log that knows duplicates.
 * </ul>
 *
 * <p>Applying costs one step per measure that the type of the activity feeds. A question costs one pass over the days
 * of all members.
 */
public final class MetricsEngine {

    private final MetricsModel model;
    private final String scope;
    private final CommunityCalendar calendar;
    private final Measures measures;
    private final Intake intake;
    private final Listener listener;
    private final Optional<Engagement> engagement;

    private MetricsEngine(MetricsModel model) {
        this.model = model;
        this.scope = model.id() + "@" + model.version();
        this.calendar = new CommunityCalendar(model.zone(), model.weekStart());
        this.measures = new Measures(model);
        this.intake = new Intake(model, measures);
        this.listener = new Listener(intake, scope);
        this.engagement = model.engagementModel().map(Engagement::of);
    }

    /**
     * Compiles a model.
     *
     * @param model what is measured
     * @return the engine
     * @throws io.communitykit.config.ConfigException if the model's own checks find a problem
     */
    public static MetricsEngine of(MetricsModel model) {
        return new MetricsEngine(ConfigCheck.require(model));
    }

    /**
     * Gives back what this engine was compiled from.
     *
     * @return the model
     */
    public MetricsModel model() {
        return model;
    }

    /**
     * Tells whether days or groups of members depend on facts about members.
     *
     * @return true if {@link MemberFacts#none} would not do
     */
    public boolean needsFacts() {
        return intake.needsFacts();
    }

    /** Names the model and its version in the keys of stored state. */
    String scope() {
        return scope;
    }

    Measures measures() {
        return measures;
    }

    /**
     * Begins.
     *
     * @return a state of nothing
     */
    public MetricsState start() {
        return new MetricsState(measures.size());
    }

    /**
     * Takes an activity in, where all members live in the community's zone.
     *
     * @param state the state, changed
     * @param activity an activity that stands; a retraction only moves {@link MetricsState#latest}
     */
    public void apply(MetricsState state, Activity activity) {
        apply(state, activity, MemberFacts.none());
    }

    /**
     * Takes an activity in.
     *
     * @param state the state, changed
     * @param activity an activity that stands; a retraction only moves {@link MetricsState#latest}
     * @param facts knows its actor and recipient
     */
    public void apply(MetricsState state, Activity activity, MemberFacts facts) {
        if (activity.retracts().isPresent()) {
            state.see(activity.occurredAt());
            return;
        }
        intake.count(state, activity, facts, 1);
        listener.hear(state, activity, facts);
    }

    /**
     * Takes an activity back that was applied.
     *
     * @param state the state of the whole, or of a share that holds every step of the activity's threads; changed
     * @param activity the activity that does not stand
     * @param facts knows its actor and recipient, as when it was applied
     * @return whether threads must be read from the history
     */
    public Retraction retract(MetricsState state, Activity activity, MemberFacts facts) {
        intake.count(state, activity, facts, -1);
        List<ThreadKey> shaken = listener.threads(activity, facts).stream()
                .distinct()
                .filter(key -> state.thread(key).restsOn(Listener.voice(activity)))
                .toList();
        return shaken.isEmpty() ? new Retraction.Done() : new Retraction.NeedsHistory(shaken);
    }

    /**
     * Learns threads anew.
     *
     * @param state the state, changed
     * @param threads the threads to forget first
     * @param standing at least the activities that stand and are steps of these threads; others change nothing
     * @param facts knows their actors and recipients
     */
    public void relearn(
            MetricsState state, Collection<ThreadKey> threads, Iterable<Activity> standing, MemberFacts facts) {
        Set<ThreadKey> wanted = new LinkedHashSet<>(threads);
        MetricsState anew = start();
        for (Activity activity : standing) {
            listener.hear(anew, activity, facts);
        }
        for (ThreadKey key : wanted) {
            state.put(anew.thread(key));
        }
    }

    /** Counts without listening; taken apart because a thread must never hear what does not stand. */
    void count(MetricsState state, Activity activity, MemberFacts facts, int times) {
        intake.count(state, activity, facts, times);
    }

    void hear(MetricsState state, Activity activity, MemberFacts facts) {
        listener.hear(state, activity, facts);
    }

    List<ThreadKey> threads(Activity activity, MemberFacts facts) {
        return listener.threads(activity, facts);
    }

    /**
     * Adds the state of another share of the activities.
     *
     * @param state the state, changed
     * @param other the other state, unchanged
     */
    public void merge(MetricsState state, MetricsState other) {
        state.addAll(other);
    }

    /**
     * Asks who was active when.
     *
     * @param state the state; it must not change meanwhile
     * @return the answers
     */
    public Audience audience(MetricsState state) {
        return Audience.of(state.measure(Measures.ACTIVE), calendar);
    }

    /**
     * Asks who of the members counted apart was active when.
     *
     * @param state the state; it must not change meanwhile
     * @param group the name of the group
     * @return the answers
     * @throws IllegalArgumentException if there is no such group
     */
    public Audience apart(MetricsState state, String group) {
        named(model.apart(), "group", group);
        return Audience.of(state.measure(measures.number(Measures.apart(group))), calendar);
    }

    /**
     * Counts the members who were actor or recipient of anything.
     *
     * @param state the state
     * @return how many; of members counted apart none
     */
    public long members(MetricsState state) {
        Presence active = state.measure(Measures.ACTIVE);
        Presence passive = state.measure(Measures.PASSIVE);
        return IntStream.range(0, state.members().size())
                .filter(member -> active.next(member, Integer.MIN_VALUE) != Presence.NONE
                        || passive.next(member, Integer.MIN_VALUE) != Presence.NONE)
                .count();
    }

    /**
     * Scores the engagement of all members.
     *
     * @param state the state
     * @param asOf the instant of the question; nothing in the state may be later
     * @return the highest first; empty if the model scores none
     */
    public List<MemberScore> engagement(MetricsState state, Instant asOf) {
        return engagement
                .map(scored -> scored.scores(weighted(state), state.members(), calendar, dateOf(asOf)))
                .orElse(List.of());
    }

    /**
     * Reports engagement, explaining only the highest scores.
     *
     * @param state the state
     * @param asOf the instant of the question; nothing in the state may be later
     * @return the report; empty if the model scores none
     */
    public Optional<EngagementReport> engagementReport(MetricsState state, Instant asOf) {
        return engagement.map(scored -> scored.report(weighted(state), state.members(), calendar, dateOf(asOf)));
    }

    private Map<String, Presence> weighted(MetricsState state) {
        Map<String, Presence> counts = new LinkedHashMap<>();
        model.engagementModel()
                .ifPresent(scored -> scored.weights()
                        .keySet()
                        .forEach(name -> counts.put(name, state.measure(measures.number(Measures.weight(name))))));
        return counts;
    }

    private LocalDate dateOf(Instant asOf) {
        return LocalDate.ofEpochDay(calendar.day(asOf));
    }

    /**
     * Tells how long was waited for a response.
     *
     * @param state the state
     * @param response the name of the question in the model
     * @param asOf the instant of the question, at which waiting is cut off; nothing in the state may be later
     * @return the report
     * @throws IllegalArgumentException if the model has no such question
     */
    public ResponseReport response(MetricsState state, String response, Instant asOf) {
        named(model.responses(), "response", response);
        List<Wait> waits = new ArrayList<>();
        for (ResponseThread thread : state.threads().values()) {
            if (thread.key().response().equals(response)) {
                thread.wait(asOf).ifPresent(waits::add);
            }
        }
        return ResponseReport.of(waits);
    }

    /**
     * Tells who came back.
     *
     * @param state the state
     * @param retention the name of the question in the model
     * @param upTo an instant of the last period
     * @return the table
     * @throws IllegalArgumentException if the model has no such question
     */
    public RetentionTable retention(MetricsState state, String retention, Instant upTo) {
        RetentionModel question = named(model.retention(), "retention", retention);
        Presence starts = state.measure(measures.number(Measures.start(retention)));
        Presence returns = state.measure(measures.number(Measures.returns(retention)));
        return Retention.of(question, calendar).table(starts, returns, upTo);
    }

    /**
     * Tells how members are tied to each other.
     *
     * @param state the state
     * @return the report; empty if the model says nothing of ties
     */
    public Optional<NetworkReport> network(MetricsState state) {
        return model.networkModel().map(network -> NetworkReport.of(state.ties(), network.top()));
    }

    /**
     * Reports everything that the model asks for.
     *
     * @param state the state
     * @param asOf the instant of the report
     * @return the report
     * @throws IllegalArgumentException if something in the state is later
     */
    public MetricsReport report(MetricsState state, Instant asOf) {
        if (state.latest().isAfter(asOf)) {
            throw new IllegalArgumentException("asOf was " + asOf + " but it must not be before " + state.latest()
                    + ", the latest activity in the state");
        }
        return Reporting.report(this, state, calendar, asOf);
    }

    private static <V> V named(Map<String, V> known, String what, String name) {
        V found = known.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    what + " was '" + name + "' but it must be one of the model's: " + known.keySet());
        }
        return found;
    }
}
