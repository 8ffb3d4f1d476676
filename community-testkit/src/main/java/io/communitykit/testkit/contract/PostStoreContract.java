package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.content.Post;
import io.communitykit.content.PostId;
import io.communitykit.content.PostStore;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Locale;

/** Tests what a {@link PostStore} promises. */
public interface PostStoreContract extends VersionedStoreContract<PostId, Post> {

    @Override
    default Port<PostStore> port() {
        return PostStore.PORT;
    }

    @Override
    default Post sample(int index) {
        Post.Kind kind = SampleKeys.oneOf(Post.Kind.values(), index);
        boolean bare = index % 2 == 0;
        return new Post(
                new PostId(SampleKeys.of(index)),
                kind,
                new MemberId(SampleKeys.of(index + 1)),
                kind == Post.Kind.ANSWER || kind == Post.Kind.COMMENT ? new PostId(SampleKeys.of(index + 2)) : null,
                bare ? null : new GroupId(SampleKeys.of(index)),
                SampleTexts.of(index + 5),
                SampleTexts.of(index),
                bare ? null : Locale.forLanguageTag("zh-Hant"),
                bare ? List.of() : List.of("light", SampleKeys.of(index), "light", "Light"),
                SampleTimes.of(index),
                kind == Post.Kind.QUESTION && index % 8 == 0 ? new PostId(SampleKeys.of(index + 3)) : null,
                index % 5 == 0,
                1);
    }

    @Override
    default Post changed(Post value) {
        long next = value.version() + 1;
        return new Post(
                value.id(),
                value.kind(),
                value.author(),
                value.parent(),
                value.group() == null ? new GroupId("group " + next) : null,
                value.title() + next,
                value.text() + " edited " + next,
                value.language() == null ? Locale.forLanguageTag("ms") : null,
                List.of("tag " + next),
                value.createdAt(),
                value.kind() == Post.Kind.QUESTION && value.acceptedAnswer() == null ? new PostId("p " + next) : null,
                !value.removed(),
                next);
    }
}
