/**
 * The database functions: {@code MysqlFE}, {@code Mysql}, {@code Postgres}, {@code Postgresql},
 * {@code DBmap}.
 *
 * <p>Thin faces on {@code account.database}.
 */
@NullMarked
package org.livebridge.modules.database;

import org.jspecify.annotations.NullMarked;
