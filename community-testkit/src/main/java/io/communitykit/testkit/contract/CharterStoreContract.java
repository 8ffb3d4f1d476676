package io.communitykit.testkit.contract;

import io.communitykit.charter.Charter;
import io.communitykit.charter.CharterStore;
import io.communitykit.charter.LocalText;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tests what a {@link CharterStore} promises. */
public interface CharterStoreContract extends VersionedStoreContract<Integer, Charter> {

    @Override
    default Port<CharterStore> port() {
        return CharterStore.PORT;
    }

    @Override
    default Charter sample(int index) {
        return new Charter(
                index + 1,
                SampleTimes.of(index),
                text(index),
                index % 2 == 0 ? List.of() : List.of(text(index), text(index + 1), text(index)),
                index % 3 == 0
                        ? List.of()
                        : List.of(
                                new Charter.Clause("1", text(index)),
                                new Charter.Clause("10", text(index + 1)),
                                new Charter.Clause("2.1", text(index + 2))),
                1);
    }

    @Override
    default Charter changed(Charter value) {
        long next = value.version() + 1;
        return new Charter(
                value.number(),
                SampleTimes.of((int) next),
                text((int) next),
                List.of(text((int) next)),
                List.of(new Charter.Clause("clause " + next, text(1))),
                next);
    }

    private static LocalText text(int index) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("en", SampleTexts.speaking(index));
        if (index % 2 == 1) {
            texts.put("zh-Hant", SampleTexts.speaking(index + 1));
            texts.put("ar", SampleTexts.speaking(index + 2));
        }
        return new LocalText(texts);
    }
}
