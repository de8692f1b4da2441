package org.livebridge.plugin;

import java.util.function.Function;
import org.livebridge.account.Accounts;
import org.livebridge.account.Homes;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Envelope;

/**
 * What a Java plugin may use.
 *
 * @param calls makes further calls, with the journal and hooks that every call has
 */
public record ModuleContext(Accounts accounts, Homes homes, Function<ApiCall, Envelope> calls) {}
