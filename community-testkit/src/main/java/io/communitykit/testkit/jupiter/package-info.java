/** Run the cases of rule configurations as dynamic tests of JUnit Jupiter. */
@NullMarked
package io.communitykit.testkit.jupiter;

import org.jspecify.annotations.NullMarked;
