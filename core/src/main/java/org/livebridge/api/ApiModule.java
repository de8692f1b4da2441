package org.livebridge.api;

import java.util.List;

/** The functions of one module name, of any family. */
public interface ApiModule {

    /** The functions to register; asked for once. */
    List<ApiFunction> functions();
}
