/**
 * What a web server reads of an account: {@code .htaccess} files, passwords of folders, PHP
 * settings; and its FTP and WebDAV accounts.
 *
 * <p>Where the real thing is a file, it is a file in the kept home. Called by the modules.
 */
@NullMarked
package org.livebridge.account.web;

import org.jspecify.annotations.NullMarked;
