package io.throughline.platform.test;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.log.Claim;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.util.Arrays;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/**
 * What came of a command.
 *
 * @param <T> the aggregate
 */
public final class Outcome<T> {

    private final ResultValidator<T> result;
    private final HeldClaims claims;

    Outcome(ResultValidator<T> result, HeldClaims claims) {
        this.result = result;
        this.claims = claims;
    }

    /** The command was accepted and recorded these events and no others. */
    public Outcome<T> expectEvents(DomainEvent... events) {
        result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        return this;
    }

    /** The command was accepted and recorded nothing: all was as asked already. */
    public Outcome<T> expectNothing() {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
        return this;
    }

    /** Nothing was recorded, whether the command was accepted or refused. */
    public Outcome<T> expectNoEvents() {
        result.expectNoEvents();
        return this;
    }

    /** The command was refused for this reason, and recorded nothing. */
    public Outcome<T> expectRefusal(RefusalCode code) {
        result.expectException(new CustomTypeSafeMatcher<Refusal>("a refusal with " + code.name()) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == code;
            }
        });
        result.expectNoEvents();
        return this;
    }

    /** The handler told this outcome. */
    public Outcome<T> expectOutcome(String outcome) {
        result.expectResultMessagePayload(outcome);
        return this;
    }

    /** The command took this claim, to be stored with its events. */
    public Outcome<T> expectClaim(String kind, String key, String owner) {
        return expect(Claim.Action.TAKE, kind, key, owner);
    }

    /** The command gave this claim back. */
    public Outcome<T> expectRelease(String kind, String key, String owner) {
        return expect(Claim.Action.RELEASE, kind, key, owner);
    }

    /** The command claimed these kinds of things and no others, in this order. */
    public Outcome<T> expectClaimsOf(String... kinds) {
        var found = claims.staged().stream().map(Claim::kind).toList();
        if (!found.equals(Arrays.asList(kinds))) throw new AssertionError("claimed were " + found);
        return this;
    }

    private Outcome<T> expect(Claim.Action action, String kind, String key, String owner) {
        var found = claims.staged().stream()
                .anyMatch(c -> c.action() == action
                        && c.kind().equals(kind)
                        && c.key().equals(key)
                        && c.owner().equals(owner));
        if (!found) throw new AssertionError("no claim " + action + ' ' + kind + ' ' + key + " in " + claims.staged());
        return this;
    }
}
