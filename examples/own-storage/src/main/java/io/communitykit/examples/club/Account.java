package io.communitykit.examples.club;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who may log in. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Column(nullable = false)
    private String club;

    @Column(nullable = false)
    private String handle;

    @Column(nullable = false)
    private Instant joinedAt;

    protected Account() {}

    public Account(String club, String handle, Instant joinedAt) {
        this.club = club;
        this.handle = handle;
        this.joinedAt = joinedAt;
    }

    public long id() {
        return java.util.Objects.requireNonNull(id);
    }

    public String club() {
        return club;
    }

    public String handle() {
        return handle;
    }

    public Instant joinedAt() {
        return joinedAt;
    }
}
