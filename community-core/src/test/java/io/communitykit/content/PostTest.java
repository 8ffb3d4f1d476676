package io.communitykit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communitykit.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void anAnswerAndACommentHaveAParent() {
        for (Post.Kind kind : List.of(Post.Kind.ANSWER, Post.Kind.COMMENT)) {
            assertThat(post(kind, new PostId("p-0"), null, "").parent()).isEqualTo(new PostId("p-0"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> post(kind, null, null, ""))
                    .withMessage("post.parent of p-1 was absent but an answer or comment must have one");
        }
    }

    @Test
    void onlyAQuestionHasAnAcceptedAnswer() {
        PostId answer = new PostId("p-2");

        assertThat(post(Post.Kind.QUESTION, null, answer, "").acceptedAnswer()).isEqualTo(answer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post(Post.Kind.ARTICLE, null, answer, ""))
                .withMessage("post.acceptedAnswer of p-1 was p-2 but only a question may have one");
    }

    @Test
    void textThatNoDatabaseHoldsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post(Post.Kind.ARTICLE, null, null, "\uD83D"))
                .withMessageStartingWith("post.text held an unpaired surrogate at index 0");
    }

    private static Post post(Post.Kind kind, @Nullable PostId parent, @Nullable PostId accepted, String text) {
        return new Post(
                new PostId("p-1"),
                kind,
                new MemberId("ana"),
                parent,
                null,
                "",
                text,
                null,
                List.of("light"),
                Instant.EPOCH,
                accepted,
                false,
                1);
    }
}
