package io.throughline.query.timeline;

import java.util.List;

/** What the entries that were found can be narrowed to, counted over all pages; of authors the 50 with most entries. */
public record TimelineFacets(List<FacetCount> kind, List<FacetCount> channel, List<FacetCount> actor) {}
