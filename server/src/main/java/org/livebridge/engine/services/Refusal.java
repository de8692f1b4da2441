package org.livebridge.engine.services;

/** Why a script does not get what it asked for, without the full stop. */
record Refusal(String refused) {}
