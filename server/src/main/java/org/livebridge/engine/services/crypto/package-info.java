/**
 * What scripts ask of OpenSSL: ciphers, keys, signatures, certificates. Works on what it is given
 * alone; knows no account and no file. Called by {@code engine.services}.
 */
@NullMarked
package org.livebridge.engine.services.crypto;

import org.jspecify.annotations.NullMarked;
