package org.livebridge.dispatch;

import java.util.Optional;
import org.livebridge.account.plan.FeatureLists;
import org.livebridge.account.plan.Role;
import org.livebridge.account.plan.Roles;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Caller;

/** Holds functions to the features of the caller's package and to the roles of the server. */
public final class PlanGate implements Gate {
    private final FeatureLists features;
    private final Roles roles;

    /** A gate over these lists and roles. */
    public PlanGate(FeatureLists features, Roles roles) {
        this.features = features;
        this.roles = roles;
    }

    /**
     * {@inheritDoc} The text for a feature is UAPI's (liveapi.md 3.6); it serves the other families
     * too, and the one for a role is ours, as none was found (proposed).
     */
    @Override
    public Optional<String> refusal(ApiFunction function, Caller caller) {
        String feature = function.feature();
        if (!feature.isEmpty() && features.isOff(caller.account(), feature)) {
            return Optional.of("You do not have the feature “" + feature + "”.");
        }
        return Role.named(function.role())
                .filter(role -> !roles.isOn(role))
                .map(role -> "The role “" + role.label() + "” is disabled on this server.");
    }
}
