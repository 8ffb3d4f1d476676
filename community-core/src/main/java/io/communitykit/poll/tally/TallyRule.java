package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * States how ballots are counted, as data. Every point where systems differ is a field of the rule. A configuration
 * names the method and gives its options below it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "plurality", value = PluralityRule.class),
    @JsonSubTypes.Type(name = "approval", value = ApprovalRule.class)
})
public sealed interface TallyRule permits PluralityRule, ApprovalRule {}
