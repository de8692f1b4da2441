package org.livebridge.http;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.livebridge.account.login.Service;

/**
 * Which handler answers which path of which service; the security token's part of a path is taken
 * off before. Thread-safe.
 */
public final class Routes {
    /** Every service. */
    public static final Set<Service> ALL = EnumSet.allOf(Service.class);

    private final Map<Service, List<Route>> routes = new EnumMap<>(Service.class);

    /** No routes yet. */
    public Routes() {
        ALL.forEach(service -> routes.put(service, new CopyOnWriteArrayList<>()));
    }

    private record Route(String path, boolean prefix, Handler handler) {
        boolean takes(String asked) {
            return prefix ? asked.startsWith(path) : asked.equals(path);
        }
    }

    /** Exactly this path. */
    public Routes exact(Set<Service> services, String path, Handler handler) {
        return add(services, new Route(path, false, handler));
    }

    /** Every path that begins so; the longest beginning wins, an exact path before all. */
    public Routes below(Set<Service> services, String path, Handler handler) {
        return add(services, new Route(path, true, handler));
    }

    /** The handler of a path, if there is one. */
    public Optional<Handler> find(Service service, String path) {
        return routes.getOrDefault(service, List.of()).stream()
                .filter(route -> route.takes(path))
                .findFirst()
                .map(Route::handler);
    }

    private synchronized Routes add(Set<Service> services, Route route) {
        for (Service service : services) {
            List<Route> list = routes.getOrDefault(service, List.of());
            list.add(route);
            list.sort(Comparator.comparing(Route::prefix).thenComparingInt(r -> -r.path.length()));
        }
        return this;
    }
}
