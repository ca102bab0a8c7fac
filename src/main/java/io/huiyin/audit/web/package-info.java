/** The audit trail for auditors. */
@NullMarked
package io.huiyin.audit.web;

import org.jspecify.annotations.NullMarked;
