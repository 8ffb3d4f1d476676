package io.communitykit.testkit.contract.broken;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the contract tests that must fail over a broken storage. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CaughtBy {

    /** The names of the test methods. */
    String[] value();
}
