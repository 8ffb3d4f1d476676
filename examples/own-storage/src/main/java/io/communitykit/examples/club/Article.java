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

/** What somebody wrote. */
@Entity
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Column(nullable = false)
    private String club;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account author;

    @Column(nullable = false, length = 10_000)
    private String text;

    @Column(nullable = false)
    private Instant publishedAt;

    @Column(nullable = false)
    private boolean held;

    protected Article() {}

    public Article(Account author, String text, Instant publishedAt) {
        this.club = author.club();
        this.author = author;
        this.text = text;
        this.publishedAt = publishedAt;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public Account author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public boolean isHeld() {
        return held;
    }

    public void hold() {
        held = true;
    }
}
