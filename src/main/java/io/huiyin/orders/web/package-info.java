/** The doors of the outside orders. */
@NullMarked
package io.huiyin.orders.web;

import org.jspecify.annotations.NullMarked;
