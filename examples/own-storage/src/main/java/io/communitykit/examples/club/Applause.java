package io.communitykit.examples.club;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A like. Taking it back does not delete the row. */
@Entity
public class Applause {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Column(nullable = false)
    private String club;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account by;

    @Column(nullable = false)
    private Instant givenAt;

    private @Nullable Instant takenBackAt;

    protected Applause() {}

    public Applause(Article article, Account by, Instant givenAt) {
        this.club = by.club();
        this.article = article;
        this.by = by;
        this.givenAt = givenAt;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public Article article() {
        return article;
    }

    public Account by() {
        return by;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public @Nullable Instant takenBackAt() {
        return takenBackAt;
    }

    public void takeBack(Instant at) {
        takenBackAt = at;
    }
}
