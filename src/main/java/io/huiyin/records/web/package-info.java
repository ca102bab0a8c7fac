/** The doors of records: papers and patterns over HTTP. */
@NullMarked
package io.huiyin.records.web;

import org.jspecify.annotations.NullMarked;
