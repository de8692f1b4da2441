/**
 * API modules over {@code account}: the faces of addon, parked and subdomains.
 *
 * <p>Shapes only; each class is one module name in all the families that offer it.
 */
@NullMarked
package org.livebridge.modules.domain;

import org.jspecify.annotations.NullMarked;
