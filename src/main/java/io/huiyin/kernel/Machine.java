package io.huiyin.kernel;

import java.util.Set;

/** Another system that shows a token: whose hospital it works for and what its token opens. */
public record Machine(HospitalId hospital, Set<String> scopes) {

    public Machine {
        scopes = Set.copyOf(scopes);
    }

    /** Goes on only if the token opens this. */
    public void must(String scope) {
        if (!scopes.contains(scope)) {
            throw Refused.of(Refused.Kind.FORBIDDEN, "token.scope", scope);
        }
    }
}
