/**
 * The pages below {@code /frontend} and {@code /3rdparty}: live scripts, pages with tags, plain
 * files.
 *
 * <p>Called by the doors; calls the engines for scripts and a LiveAPI session for tags.
 */
@NullMarked
package org.livebridge.http.page;

import org.jspecify.annotations.NullMarked;
