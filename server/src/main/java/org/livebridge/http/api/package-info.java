/**
 * The APIs over HTTP: {@code /json-api/cpanel}, {@code /xml-api/cpanel}, {@code /execute/…}, and
 * WHM's functions (liveapi.md 3).
 *
 * <p>Reads requests into calls and writes envelopes; knows no rule of the domain.
 */
@NullMarked
package org.livebridge.http.api;

import org.jspecify.annotations.NullMarked;
