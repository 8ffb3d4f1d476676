package io.communitykit.rewards.redemption;

import io.communitykit.storage.Versioned;

/**
 * Counts how much of an item is taken; state.
 *
 * @param item the name of the item
 * @param taken how many are reserved or delivered
 * @param version the version of this state
 */
public record Stock(ItemName item, long taken, long version) implements Versioned<ItemName> {

    Stock plus(long more) {
        return new Stock(item, Math.addExact(taken, more), version + 1);
    }

    @Override
    public ItemName key() {
        return item;
    }
}
