/** Anonymous visitors, until they say who they are. */
@NullMarked
package io.throughline.lead.visitor;

import org.jspecify.annotations.NullMarked;
