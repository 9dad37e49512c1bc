/** Where does this record stand? Leads, opportunities, quotes, orders and service requests, singly and as lists. */
@NullMarked
package io.throughline.query.board;

import org.jspecify.annotations.NullMarked;
