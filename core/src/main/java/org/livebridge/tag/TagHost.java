package org.livebridge.tag;

import java.util.Optional;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Envelope;

/** What the tags of a page ask for. */
public interface TagHost {

    /** Runs a call as the page's caller. */
    Envelope call(ApiFamily family, String module, String function, Arguments arguments);

    /** Whether the caller has a feature. */
    boolean feature(String name);

    /** The text of a file beside the page; empty when there is none that the page may see. */
    Optional<String> include(String file);
}
