/** The site in a real browser: what no HTML comparison sees. */
@NullMarked
package org.livebridge.browser;

import org.jspecify.annotations.NullMarked;
