package io.communitykit.examples.club;

import io.communitykit.MemberId;
import io.communitykit.examples.club.community.ClubStorage;
import io.communitykit.moderation.Moderation;
import io.communitykit.moderation.Rulings;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import java.time.InstantSource;

/**
 * What the club does all day. Only {@link #publish} changed when moderation came; whoever wants to know what happens is
 * told by a {@link Listener}.
 */
public final class Club {

    private final String name;
    private final Database database;
    private final Moderation moderation;
    private final InstantSource clock;
    private final Listener listener;

    /** Is told in the transaction in which something happens. */
    public interface Listener {

        /** Is told nothing. */
        Listener NONE = new Listener() {};

        default void joined(Account account) {}

        default void published(Article article) {}

        default void liked(Applause like) {}

        default void takenBack(Applause like) {}
    }

    public Club(Database database, ClubStorage storage, ModerationPolicy rules, InstantSource clock) {
        this(database, storage, rules, clock, Listener.NONE);
    }

    public Club(
            Database database, ClubStorage storage, ModerationPolicy rules, InstantSource clock, Listener listener) {
        this.name = storage.community().value();
        this.database = database;
        // The club has no moderators yet whose word a rule could override.
        this.moderation = Moderation.builder(rules, storage)
                .rulings(Rulings.none())
                .clock(clock)
                .build();
        this.clock = clock;
        this.listener = listener;
    }

    public Account join(String handle) {
        return database.inTransaction(manager -> {
            Account account = new Account(name, handle, clock.instant());
            manager.persist(account);
            listener.joined(account);
            return account;
        });
    }

    /** Keeps the article and what the rules say of it in one transaction: never one without the other. */
    public Article publish(Account author, String text) {
        return database.inTransaction(manager -> {
            Article article = new Article(manager.merge(author), text, clock.instant());
            manager.persist(article);
            listener.published(article);
            var decision = moderation.review(
                    Submission.post(Long.toString(article.id()), new MemberId(author.handle()), text));
            if (decision.verdict().compareTo(Verdict.HOLD) >= 0) {
                article.hold();
            }
            return article;
        });
    }

    public Applause applaud(Account by, Article article) {
        return database.inTransaction(manager -> {
            Applause applause = new Applause(manager.merge(article), manager.merge(by), clock.instant());
            manager.persist(applause);
            listener.liked(applause);
            return applause;
        });
    }

    public void takeBack(Applause applause) {
        database.inTransaction(manager -> {
            Applause known = manager.merge(applause);
            known.takeBack(clock.instant());
            listener.takenBack(known);
            return known;
        });
    }
}
