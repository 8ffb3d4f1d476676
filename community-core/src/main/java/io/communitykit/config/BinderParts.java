package io.communitykit.config;

import java.util.Map;

/** What binding needs beyond the document: the same for all documents of a reader. */
record BinderParts(Shapes shapes, StandIns standIns, Constraints constraints, Map<String, Registered<?>> extensions) {}
