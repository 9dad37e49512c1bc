/** Service requests: what customers ask of the service desk, and what became of it. */
@NullMarked
package io.throughline.desk.request;

import org.jspecify.annotations.NullMarked;
