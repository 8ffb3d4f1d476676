/** Holds every module to the plan of the house: who may lean on whom, and what an engine may never do. */
@NullMarked
package io.communitykit.house;

import org.jspecify.annotations.NullMarked;
