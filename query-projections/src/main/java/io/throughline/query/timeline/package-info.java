/** What happened with this customer, and who said what? One entry per event, searchable in English and Chinese. */
@NullMarked
package io.throughline.query.timeline;

import org.jspecify.annotations.NullMarked;
