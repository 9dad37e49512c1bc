/** What was promised to customers, and whether it was kept. */
@NullMarked
package io.throughline.account.promise;

import org.jspecify.annotations.NullMarked;
