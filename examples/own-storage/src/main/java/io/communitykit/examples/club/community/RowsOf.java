package io.communitykit.examples.club.community;

import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One table of the club as a source of activities.
 *
 * @param <R> its entity
 * @param from the query that fetches the entity, named x
 * @param prefix what stands before the number of the row in the id of an activity
 * @param at the attribute with the instant; rows without it are no activities
 */
record RowsOf<R>(
        String club,
        String from,
        Class<R> type,
        String prefix,
        String at,
        Function<R, Activity> reading,
        String ofMember,
        String subjectKind,
        String subjectPrefix,
        String subjectRow) {

    private static final String NONE = "1 = 0";

    RowsOf(String club, String from, Class<R> type, String prefix, String at, Function<R, Activity> reading) {
        this(club, from, type, prefix, at, reading, NONE, "", "", "");
    }

    RowsOf<R> ofMember(String condition) {
        return new RowsOf<>(club, from, type, prefix, at, reading, condition, subjectKind, subjectPrefix, subjectRow);
    }

    RowsOf<R> about(String kind, String keyPrefix, String row) {
        return new RowsOf<>(club, from, type, prefix, at, reading, ofMember, kind, keyPrefix, row);
    }

    /** Reads rows from the instant of a moment on, at that instant only those of its number and above. */
    List<Activity> page(EntityManager manager, HistoryQuery query, Optional<Moment> after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("from", query.from());
        parameters.put("upTo", query.upTo());
        String condition = at + " >= :from and " + at + " <= :upTo and " + scope(query.scope(), parameters);
        if (after.isPresent()) {
            condition += " and (" + at + " > :last or (" + at + " = :last and x.id >= :row))";
            parameters.put("last", after.get().at());
            parameters.put("row", after.get().sequence());
        }
        return read(manager, condition + " order by " + at + ", x.id", parameters, limit);
    }

    List<Activity> find(EntityManager manager, Collection<ActivityId> ids) {
        List<Long> rows = ids.stream()
                .flatMap(id -> row(prefix + "-", id.value()).stream())
                .distinct()
                .toList();
        return rows.isEmpty()
                ? List.of()
                : read(manager, at + " is not null and x.id in :rows", Map.of("rows", rows), Integer.MAX_VALUE);
    }

    private String scope(HistoryQuery.Scope scope, Map<String, Object> parameters) {
        if (scope instanceof HistoryQuery.Scope.OfMember of) {
            if (!ofMember.equals(NONE)) {
                parameters.put("member", of.member().value());
            }
            return ofMember;
        }
        if (scope instanceof HistoryQuery.Scope.About about) {
            Subject subject = about.subject();
            Optional<Long> row =
                    subject.kind().equals(subjectKind) ? row(subjectPrefix, subject.id()) : Optional.empty();
            row.ifPresent(number -> parameters.put("subject", number));
            return row.isPresent() ? subjectRow + " = :subject" : NONE;
        }
        return "1 = 1";
    }

    private List<Activity> read(EntityManager manager, String condition, Map<String, Object> parameters, int limit) {
        TypedQuery<R> query = manager.createQuery("select x " + from + " where x.club = :club and " + condition, type);
        query.setParameter("club", club);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultStream().map(reading).toList();
    }

    /** Reads the number of a row as it is written, so that 07 is no other name for 7. */
    private static Optional<Long> row(String before, String key) {
        return Stream.of(key)
                .filter(text -> text.startsWith(before))
                .map(text -> text.substring(before.length()))
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .findFirst();
    }
}
