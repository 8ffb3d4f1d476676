package io.communitykit.poll.ballot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.communitykit.MemberId;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.Erasure;
import java.util.List;
import java.util.Optional;

/** Says what a voter does with their vote: marks a paper, hands the vote on, or splits it. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "marked", value = Answer.Marked.class),
    @JsonSubTypes.Type(name = "delegated", value = Answer.Delegated.class),
    @JsonSubTypes.Type(name = "split", value = Answer.Split.class)
})
public sealed interface Answer {

    /**
     * Gives the paper, where the whole vote is marked on one.
     *
     * @return the paper; empty if the vote is handed on or split
     */
    default Optional<Paper> wholePaper() {
        return this instanceof Marked marked ? Optional.of(marked.paper()) : Optional.empty();
    }

    /**
     * Tells whether the vote is handed on to a member, whole or in part.
     *
     * @param member the member
     * @return true if it is
     */
    boolean names(MemberId member);

    /**
     * Puts a pseudonym in the place of an erased member.
     *
     * @param erasure who is erased
     * @return the same answer, with the pseudonym
     */
    Answer erased(Erasure erasure);

    /**
     * Writes the answer as the log keeps it.
     *
     * @return the text
     */
    default String text() {
        return AnswerText.write(this);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param text the text
     * @return the answer; empty if somebody else wrote it and it is none
     */
    static Optional<Answer> parse(String text) {
        return AnswerText.read(text);
    }

    /**
     * Marks a paper.
     *
     * @param paper the paper
     */
    record Marked(Paper paper) implements Answer {

        @Override
        public boolean names(MemberId member) {
            return false;
        }

        @Override
        public Answer erased(Erasure erasure) {
            return this;
        }
    }

    /**
     * Hands the vote on to somebody who casts it as their own; it reaches a ballot if they, or whom they hand it on to,
     * cast one.
     *
     * @param to who receives it
     */
    record Delegated(MemberId to) implements Answer {

        @Override
        public boolean names(MemberId member) {
            return to.equals(member);
        }

        @Override
        public Answer erased(Erasure erasure) {
            return new Delegated(erasure.rename(to));
        }
    }

    /**
     * Splits the vote.
     *
     * @param parts its parts, two or more; together as many as {@link Weighting#parts} says
     */
    record Split(List<Part> parts) implements Answer {

        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public Split {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("parts were " + parts + " but a vote is split into two or more");
            }
        }

        @Override
        public boolean names(MemberId member) {
            return parts.stream().anyMatch(part -> part.answer().names(member));
        }

        @Override
        public Answer erased(Erasure erasure) {
            return new Split(parts.stream()
                    .map(part -> new Part(part.count(), part.answer().erased(erasure)))
                    .toList());
        }
    }

    /**
     * Holds one part of a vote that is split.
     *
     * @param count how many parts of the vote these are, positive
     * @param answer what is done with them; not split again
     */
    record Part(int count, Answer answer) {

        /**
         * Checks the part.
         *
         * @throws IllegalArgumentException if the count is not positive or the answer is split again
         */
        public Part {
            if (count < 1 || answer instanceof Split) {
                throw new IllegalArgumentException(
                        "part was " + count + " of " + answer + " but it must be positive and a paper or a delegation");
            }
        }

        /**
         * Marks a paper with some parts of a vote.
         *
         * @param count how many parts, positive
         * @param paper the paper
         * @return the part
         */
        public static Part of(int count, Paper paper) {
            return new Part(count, new Marked(paper));
        }

        /**
         * Hands some parts of a vote on.
         *
         * @param count how many parts, positive
         * @param to who receives them
         * @return the part
         */
        public static Part of(int count, MemberId to) {
            return new Part(count, new Delegated(to));
        }
    }
}
