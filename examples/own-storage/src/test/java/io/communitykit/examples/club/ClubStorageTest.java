package io.communitykit.examples.club;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.moderation.Conduct;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ConductStoreContract;
import io.communitykit.testkit.contract.DecisionLogContract;
import io.communitykit.testkit.contract.HistoryOnlyContract;
import io.communitykit.testkit.contract.HostTransactionContract;
import io.communitykit.testkit.contract.ModerationErasureContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The kit over the club's storage: a contract for each port that it has. */
class ClubStorageTest {

    @Nested
    class DecisionTable implements OnTheClub, DecisionLogContract {}

    @Nested
    class ConductTable implements OnTheClub, ConductStoreContract {}

    @Nested
    class Erasing implements OnTheClub, ModerationErasureContract {}

    /** The club begins transactions as it always did. */
    @Nested
    class ClubTransactions implements OnTheClub, ConductStoreContract, HostTransactionContract<MemberId, Conduct> {
        @Override
        public void inHostTransaction(Storage storage, Runnable work) {
            Shared.DATABASE.inTransaction(manager -> {
                work.run();
                return true;
            });
        }
    }

    /** Accounts, articles and likes are the history. */
    @Nested
    class Tables implements OnTheClub, HistoryOnlyContract {

        private static final Instant NOON = Instant.parse("2019-05-04T12:00:00.000001Z");

        @Override
        public List<Activity> past(Storage storage) {
            String club = storage.community().value();
            return Shared.DATABASE.inTransaction(manager -> {
                List<Activity> past = new ArrayList<>();
                List<Account> accounts = new ArrayList<>();
                for (String handle : List.of("ana", "Ana", "ben", "\u4e2d\ud83d\ude00")) {
                    Account account = new Account(club, handle, NOON.minusSeconds(accounts.size() % 2));
                    manager.persist(account);
                    accounts.add(account);
                    past.add(activity("joined-" + account.id(), "member.joined", account, account.joinedAt())
                            .sequence(account.id())
                            .build());
                }
                for (int i = 0; i < 12; i++) {
                    Article article = new Article(accounts.get(i % 2), "Light " + i, NOON.plusNanos(1000L * (i % 3)));
                    manager.persist(article);
                    Subject subject = Subject.post(Long.toString(article.id()));
                    past.add(activity(
                                    "article-" + article.id(),
                                    "article.published",
                                    article.author(),
                                    article.publishedAt())
                            .about(subject)
                            .sequence(article.id())
                            .build());
                    Applause like = new Applause(article, accounts.get((i + 1) % 4), NOON);
                    manager.persist(like);
                    past.add(activity("like-" + like.id(), "post.liked", like.by(), NOON)
                            .to(new MemberId(article.author().handle()))
                            .about(subject)
                            .sequence(like.id())
                            .build());
                    if (i % 4 == 0) {
                        like.takeBack(NOON.plusSeconds(60));
                        past.add(activity("unlike-" + like.id(), "activity.retracted", like.by(), NOON.plusSeconds(60))
                                .about(new Subject(Subject.ACTIVITY, "like-" + like.id()))
                                .sequence(like.id())
                                .build());
                    }
                }
                return past;
            });
        }

        private static Activity.Builder activity(String id, String type, Account by, Instant at) {
            return Activity.of(id, type, by.handle(), at);
        }
    }
}
