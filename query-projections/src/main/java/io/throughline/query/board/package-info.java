/** Where does this record stand? Leads, opportunities, quotes, orders, service requests and documents, singly and as lists. */
@NullMarked
package io.throughline.query.board;

import org.jspecify.annotations.NullMarked;
