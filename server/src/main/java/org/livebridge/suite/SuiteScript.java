package org.livebridge.suite;

import org.livebridge.engine.Language;

/** A script as a suite writes it, with what it prints and its exit status. */
record SuiteScript(Language language, String code, String output, int status) {}
