/** Write the records of the library as JSON and read them back, with nothing but the JDK. */
@NullMarked
package io.communitykit.jdbc.json;

import org.jspecify.annotations.NullMarked;
