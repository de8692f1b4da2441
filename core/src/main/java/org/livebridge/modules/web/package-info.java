/**
 * API modules over {@code account}: the faces of redirects, protected folders, FTP and WebDAV
 * accounts, PHP settings.
 *
 * <p>Shapes only; each class is one module name in all the families that offer it.
 */
@NullMarked
package org.livebridge.modules.web;

import org.jspecify.annotations.NullMarked;
