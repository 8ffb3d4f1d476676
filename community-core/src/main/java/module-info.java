/**
 * The domain model of a community, the activity log, the ports a host implements and the configuration reader.
 *
 * <p>Jackson and Hibernate Validator are needed only where {@code io.communitykit.config} reads a file; a host that
 * builds its configurations in Java may leave both away.
 */
module io.communitykit.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires org.slf4j;
    requires static org.hibernate.validator;
    requires static tools.jackson.databind;
    requires static tools.jackson.dataformat.yaml;
    requires transitive org.jspecify;

    exports io.communitykit;
    exports io.communitykit.activity;
    exports io.communitykit.charter;
    exports io.communitykit.config;
    exports io.communitykit.content;
    exports io.communitykit.group;
    exports io.communitykit.member;
    exports io.communitykit.notice;
    exports io.communitykit.poll;
    exports io.communitykit.poll.ballot;
    exports io.communitykit.poll.exchange;
    exports io.communitykit.poll.kind;
    exports io.communitykit.poll.opinion;
    exports io.communitykit.poll.outcome;
    exports io.communitykit.poll.result;
    exports io.communitykit.poll.rule;
    exports io.communitykit.poll.tally;
    exports io.communitykit.storage;
}
