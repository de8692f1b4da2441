/**
 * Answers as text: JSON, XML, YAML, a table.
 *
 * <p>Called by the doors that print an answer; knows no door and no rule.
 */
@NullMarked
package org.livebridge.output;

import org.jspecify.annotations.NullMarked;
