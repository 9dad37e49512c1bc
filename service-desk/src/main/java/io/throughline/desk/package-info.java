/** Service requests from creation to feedback and close. */
@NullMarked
package io.throughline.desk;

import org.jspecify.annotations.NullMarked;
