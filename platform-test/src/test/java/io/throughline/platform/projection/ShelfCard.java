package io.throughline.platform.projection;

import java.util.List;
import java.util.Optional;

/** What a customer has on his shelves, in the order in which it came. */
record ShelfCard(String customer, Optional<String> owner, List<String> things, long events) {}
