package io.communitykit.examples.replay.stackexchange;

import io.communitykit.examples.replay.source.BadRow;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.ReplayException;
import io.communitykit.examples.replay.stackexchange.DumpFolder.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recounts a dump: the counters that it carries must be those of its rows. A dump that fails here was cut or merged,
 * and what the replay says of it is of little worth.
 */
public final class DumpFacts {

    private static final Pattern TAG = Pattern.compile("<([^<>]+)>|(?<=\\|)([^|]+)(?=\\|)");

    private final DumpFolder folder;
    private final PostIndex posts;
    private final Set<Long> users = new HashSet<>();
    private final Set<Long> acceptedByPosts = new HashSet<>();
    private final Set<Long> acceptedByVotes = new HashSet<>();
    private final Map<String, Long> tags = new TreeMap<>();
    private final long[] scores;
    private final long[] favorites;
    private final long[] comments;
    private final long[] answers;
    private long upVotesStated;
    private long downVotesStated;
    private long upVotes;
    private long downVotes;
    private final Tally authors = new Tally();
    private final Tally commented = new Tally();
    private final Tally badges = new Tally();
    private final Tally questions = new Tally();
    private final Tally owners = new Tally();

    private DumpFacts(DumpFolder folder) {
        this.folder = folder;
        this.posts = PostIndex.read(folder.get(Table.POSTS));
        this.scores = new long[posts.size()];
        this.favorites = new long[posts.size()];
        this.comments = new long[posts.size()];
        this.answers = new long[posts.size()];
    }

    /**
     * Recounts a dump.
     *
     * @param folder the dump
     * @return the facts, in the order of their numbers
     * @throws ReplayException if a file cannot be read or a row cannot be understood
     */
    public static List<Fact> check(DumpFolder folder) {
        DumpFacts facts = new DumpFacts(folder);
        facts.rows(Table.USERS, facts::user);
        facts.rows(Table.VOTES, facts::vote);
        facts.rows(Table.COMMENTS, facts::comment);
        facts.rows(Table.BADGES, row -> facts.badges.add(facts.users.contains(row.number("UserId"))));
        facts.rows(Table.POSTS, facts::reference);
        return facts.compare();
    }

    private void user(Row row) {
        users.add(row.number("Id"));
        upVotesStated += row.find("UpVotes").orElse(0);
        downVotesStated += row.find("DownVotes").orElse(0);
    }

    private void vote(Row row) {
        long kind = row.number("VoteTypeId");
        long post = row.number("PostId");
        int slot = posts.slot(post);
        upVotes += kind == 2 ? 1 : 0;
        downVotes += kind == 3 ? 1 : 0;
        if (slot == PostIndex.NONE) {
            return;
        }
        scores[slot] += kind == 2 ? 1 : kind == 3 ? -1 : 0;
        favorites[slot] += kind == 5 ? 1 : 0;
        if (kind == 1) {
            acceptedByVotes.add(post);
        }
    }

    private void comment(Row row) {
        int slot = posts.slot(row.number("PostId"));
        commented.add(slot != PostIndex.NONE);
        if (slot != PostIndex.NONE) {
            comments[slot]++;
        }
        row.find("UserId").ifPresent(author -> authors.add(users.contains(author)));
    }

    private void reference(Row row) {
        int slot = posts.slot(row.number("Id"));
        row.find("OwnerUserId").ifPresent(owner -> owners.add(users.contains(owner)));
        row.find("AcceptedAnswerId").ifPresent(acceptedByPosts::add);
        if (posts.kind(slot) == PostKind.ANSWER) {
            int question = posts.question(slot);
            questions.add(question != PostIndex.NONE);
            if (question != PostIndex.NONE) {
                answers[question]++;
            }
        } else if (posts.kind(slot) == PostKind.QUESTION) {
            Matcher tag = TAG.matcher(row.text("Tags", ""));
            while (tag.find()) {
                tags.merge(tag.group(1) == null ? tag.group(2) : tag.group(1), 1L, Long::sum);
            }
        }
    }

    private List<Fact> compare() {
        Tally score = new Tally();
        Tally answerCount = new Tally();
        Tally commentCount = new Tally();
        Tally favoriteCount = new Tally();
        rows(Table.POSTS, row -> {
            int slot = posts.slot(row.number("Id"));
            PostKind kind = posts.kind(slot);
            if (kind == PostKind.QUESTION || kind == PostKind.ANSWER) {
                score.add(row.number("Score") == scores[slot]);
            }
            if (kind == PostKind.QUESTION) {
                answerCount.add(stated(row, "AnswerCount") == answers[slot]);
            }
            commentCount.add(stated(row, "CommentCount") == comments[slot]);
            favoriteCount.add(stated(row, "FavoriteCount") == favorites[slot]);
        });
        Tally tagCount = new Tally();
        rows(Table.TAGS, row -> tagCount.add(row.number("Count") == tags.getOrDefault(row.text("TagName"), 0L)));
        Set<Long> either = new HashSet<>(acceptedByPosts);
        either.addAll(acceptedByVotes);
        Set<Long> both = new HashSet<>(acceptedByPosts);
        both.retainAll(acceptedByVotes);
        List<Fact> facts = new ArrayList<>();
        facts.add(score.fact(1, "scores of questions and answers are up votes less down votes"));
        facts.add(answerCount.fact(2, "AnswerCount of questions"));
        facts.add(commentCount.fact(2, "CommentCount of posts"));
        facts.add(favoriteCount.fact(2, "FavoriteCount of posts"));
        facts.add(tagCount.fact(2, "Count of tags"));
        facts.add(new Fact(3, "up votes are the sum of UpVotes", upVotes, upVotesStated));
        facts.add(new Fact(3, "down votes are the sum of DownVotes", downVotes, downVotesStated));
        facts.add(commented.fact(4, "posts of comments are in Posts"));
        facts.add(authors.fact(4, "authors of comments are in Users"));
        facts.add(badges.fact(4, "members with badges are in Users"));
        facts.add(questions.fact(4, "questions of answers are in Posts"));
        facts.add(owners.fact(4, "owners of posts are in Users"));
        facts.add(new Fact(5, "accepted answers have a vote that accepts them", both.size(), either.size()));
        return List.copyOf(facts);
    }

    /** A counter that a row does not have is zero. */
    private static long stated(Row row, String counter) {
        OptionalLong count = row.find(counter);
        return count.orElse(0);
    }

    private interface Reader {
        void read(Row row);
    }

    private void rows(Table table, Reader reader) {
        folder.find(table)
                .ifPresent(found -> found.rows(Progress.NONE, (row, line) -> reader.read(row), DumpFacts::refuse));
    }

    private static void refuse(BadRow row) {
        throw new ReplayException(row.toString());
    }

    /** Counts how many of some comparisons agree. */
    private static final class Tally {

        private long agreeing;
        private long all;

        void add(boolean agrees) {
            agreeing += agrees ? 1 : 0;
            all++;
        }

        Fact fact(int number, String what) {
            return new Fact(number, what, agreeing, all);
        }
    }
}
