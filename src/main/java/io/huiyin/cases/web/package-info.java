/** The doors of the cases: what the desk, the patient's page and other systems ask for. */
@NullMarked
package io.huiyin.cases.web;

import org.jspecify.annotations.NullMarked;
