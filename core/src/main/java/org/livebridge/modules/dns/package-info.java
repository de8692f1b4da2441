/**
 * API modules over {@code account}: the faces of zones, lookups and the records of mail
 * authentication.
 *
 * <p>Shapes only; each class is one module name in all the families that offer it.
 */
@NullMarked
package org.livebridge.modules.dns;

import org.jspecify.annotations.NullMarked;
