package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.program.RewardsProgram;

/** Names the accounts that rewards book on. */
final class Accounts {

    private static final String ISSUE = "issue";

    private Accounts() {}

    /** What a member earned; below zero where penalties outweigh and no floor holds. */
    static AccountId of(MemberId member, String currency) {
        return new AccountId(AccountId.MEMBER, member.value(), currency);
    }

    /** Where points come from. */
    static AccountId issue(RewardsProgram program, String currency) {
        return new AccountId(ISSUE, program.id(), currency);
    }
}
