/** Reads tables out of files that others made; knows nothing of orders. */
@NullMarked
package io.huiyin.orders.sheet;

import org.jspecify.annotations.NullMarked;
