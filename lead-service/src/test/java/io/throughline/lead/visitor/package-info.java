@NullMarked
package io.throughline.lead.visitor;

import org.jspecify.annotations.NullMarked;
