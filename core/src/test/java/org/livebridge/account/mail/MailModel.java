package org.livebridge.account.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** What an account's mail must be after the operations that succeeded: maps and sets only. */
@NullMarked
final class MailModel {
    final Map<String, String> quotas = new TreeMap<>();
    final Set<String> forwards = new TreeSet<>();
    final Map<String, String> subjects = new TreeMap<>();
    final Map<String, String> domainForwards = new TreeMap<>();
    final Map<String, String> defaults = new TreeMap<>();
    final Map<String, String> checks = new TreeMap<>();
    final Map<String, List<String>> filters = new TreeMap<>();
    final Set<String> lists = new TreeSet<>();

    List<String> filters(String owner) {
        return filters.computeIfAbsent(owner, name -> new ArrayList<>());
    }
}
