package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.Page;
import io.communitykit.storage.StorageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Books points. What was booked is corrected by a further posting of the difference, with the next revision. */
final class PointBooks {

    private static final int PAGE = 1000;

    private final RewardsProgram program;
    private final List<String> currencies;
    private final Ledger ledger;
    private final List<Posting> booked = new ArrayList<>();

    /** Whether nothing is written, and what would be booked counts as booked. */
    private final boolean dry;

    PointBooks(RewardsEngine engine, Ledger ledger, boolean dry) {
        this.dry = dry;
        this.program = engine.program();
        this.currencies = engine.layout().currencies;
        this.ledger = ledger;
    }

    /** Tells what was booked as new. */
    List<Posting> booked() {
        return booked;
    }

    /** Books awards that should be new; answers for whom something is booked under such a name already. */
    Set<MemberId> award(List<Award.Points> awards) {
        return post(awards.stream()
                .filter(award -> award.credited() != 0)
                .map(award -> first(award))
                .toList());
    }

    /** Books the difference between what a member earned and what is booked; answers who was booked meanwhile. */
    Set<MemberId> settle(MemberId member, List<Award.Points> earned) {
        Map<PointAward, Award.Points> wanted = new TreeMap<>();
        earned.forEach(award -> wanted.put(PointAward.of(award), award));
        Map<PointAward, Long> sums = new TreeMap<>();
        Map<PointAward, Posting> last = new TreeMap<>();
        read(member, sums, last);
        Set<PointAward> all = new TreeSet<>(sums.keySet());
        all.addAll(wanted.keySet());
        List<Posting> corrections = new ArrayList<>();
        for (PointAward name : all) {
            Award.Points award = wanted.get(name);
            Posting before = last.get(name);
            long difference = (award == null ? 0 : award.credited()) - sums.getOrDefault(name, 0L);
            if (award != null && difference != 0) {
                int revision = before == null ? 1 : PointAward.revision(before.key()) + 1;
                corrections.add(posting(name, award, revision, difference));
            } else if (before != null && difference != 0) {
                corrections.add(reversal(name, before, difference));
            }
        }
        return post(corrections);
    }

    private void read(MemberId member, Map<PointAward, Long> sums, Map<PointAward, Posting> last) {
        for (String currency : currencies) {
            AccountId account = Accounts.of(member, currency);
            long after = 0;
            Page<LedgerEntry> page;
            do {
                page = ledger.entries(account, after, PAGE);
                for (LedgerEntry entry : page.items()) {
                    PointAward.of(entry.posting().key()).ifPresent(name -> {
                        sums.merge(name, entry.amount(), Math::addExact);
                        last.put(name, entry.posting());
                    });
                    after = entry.sequence();
                }
            } while (page.more());
        }
    }

    private Posting first(Award.Points award) {
        return posting(PointAward.of(award), award, 1, award.credited());
    }

    private Posting posting(PointAward name, Award.Points award, int revision, long amount) {
        return Posting.transfer(
                name.key(award.program(), revision),
                award.cause().at(),
                Accounts.issue(program, name.currency()),
                Accounts.of(name.member(), name.currency()),
                amount,
                details(award));
    }

    private Posting reversal(PointAward name, Posting before, long amount) {
        return Posting.transfer(
                name.key(PointAward.program(before.key()), PointAward.revision(before.key()) + 1),
                before.occurredAt(),
                Accounts.issue(program, name.currency()),
                Accounts.of(name.member(), name.currency()),
                amount,
                Attributes.of(Map.of("credited", new Value.Whole(0))));
    }

    /** Why: what the rule says, what is left of it, and the numbers that were compared. */
    private static Attributes details(Award.Points award) {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("amount", new Value.Whole(award.amount()));
        details.put("credited", new Value.Whole(award.credited()));
        if (award.limit() instanceof Limit.Cap cap) {
            details.put("cap", new Value.Text(cap.cap()));
            details.put("room", new Value.Whole(cap.room()));
        } else if (award.limit() instanceof Limit.Floor floor) {
            details.put("floor", new Value.Whole(floor.floor()));
            details.put("points", new Value.Whole(floor.points()));
        }
        return Attributes.of(details);
    }

    private Set<MemberId> post(List<Posting> postings) {
        if (postings.isEmpty()) {
            return Set.of();
        }
        if (dry) {
            booked.addAll(postings);
            return Set.of();
        }
        Set<MemberId> contested = new TreeSet<>();
        List<PostResult> results = ledger.openAndPost(postings);
        for (int i = 0; i < results.size(); i++) {
            Posting posting = postings.get(i);
            if (results.get(i) instanceof PostResult.Refused refused) {
                throw new StorageException("posting " + posting.key() + " was refused by account " + refused.account()
                        + " because of " + refused.reason() + " but accounts of rewards must take every award");
            } else if (results.get(i) instanceof PostResult.Posted) {
                booked.add(posting);
            } else {
                PointAward.of(posting.key()).ifPresent(name -> contested.add(name.member()));
            }
        }
        return contested;
    }
}
