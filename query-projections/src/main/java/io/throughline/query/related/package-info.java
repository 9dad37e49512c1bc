/** What the staff has taken on for customers: promises, appointments, visits and the like, in one form. */
@NullMarked
package io.throughline.query.related;

import org.jspecify.annotations.NullMarked;
