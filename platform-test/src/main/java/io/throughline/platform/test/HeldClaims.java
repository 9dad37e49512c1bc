package io.throughline.platform.test;

import io.throughline.platform.log.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The claims that others hold, judged as the log's writer would judge them. */
final class HeldClaims {

    private final Map<String, String> owners = new HashMap<>();
    private List<Claim> staged = List.of();

    void hold(String kind, String key, String owner) {
        owners.put(kind + ' ' + key, owner);
    }

    /** What the last command claimed. */
    List<Claim> staged() {
        return staged;
    }

    MessageHandlerInterceptor<CommandMessage<?>> interceptor() {
        return (unitOfWork, chain) -> {
            staged = List.of();
            var result = chain.proceed();
            staged = claimsOf(unitOfWork);
            for (var claim : staged) {
                if (claim.action() == Claim.Action.RELEASE) continue;
                heldByAnother(claim).ifPresent(holder -> {
                    throw claim.lostTo(holder);
                });
            }
            return result;
        };
    }

    private Optional<String> heldByAnother(Claim claim) {
        return Optional.ofNullable(owners.get(claim.kind() + ' ' + claim.key()))
                .filter(owner -> !owner.equals(claim.owner()))
                .filter(owner -> !claim.replacing().equals(Optional.of(owner)));
    }

    @SuppressWarnings("unchecked") // the key is the class's own, see Claim.stage
    private static List<Claim> claimsOf(UnitOfWork<?> unitOfWork) {
        @Nullable List<Claim> claims = (List<Claim>) unitOfWork.root().getResource(Claim.class.getName());
        return claims == null ? List.of() : List.copyOf(claims);
    }
}
