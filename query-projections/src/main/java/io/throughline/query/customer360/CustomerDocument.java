package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is stored of a customer.
 *
 * @param joinedInto the customer that this prospect was joined to, whose {@code customer} then holds only what came later;
 *     or the customer that this one was merged into, whose {@code customer} goes on holding all that is his own
 * @param capturedBy the id of who captured him, until somebody is responsible or there is an account
 * @param found what the customer can be found by: name, company, references, searchable fields, one a line
 * @param lastActivity when something last happened with him, as told
 * @param initial the letter under which his name stands
 * @param terms his searchable fields as {@code name=value}
 * @param deletion how he came into the recycle bin; empty while he does not lie there
 */
public record CustomerDocument(
        Customer customer,
        Optional<CustomerId> joinedInto,
        Optional<String> capturedBy,
        String found,
        Instant lastActivity,
        Optional<String> initial,
        List<String> terms,
        Optional<Deletion> deletion) {

    /** The id of the owner. */
    public static final Field OWNER = Field.text("customer.owner.id");

    static final Field CAPTURED_BY = Field.text("capturedBy");
    static final Field STAGE = Field.text("customer.stage");
    static final Field KIND = Field.text("customer.kind");
    static final Field NAME = Field.name("customer.name");
    static final Field FOUND = Field.name("found");
    static final Field STATUS = Field.text("customer.details.status.code");
    static final Field ROLES = Field.each("customer.details.roles");
    static final Field TERMS = Field.each("terms");
    static final Field REFERENCES = Field.each("customer.references");
    static final Field INITIAL = Field.text("initial");
    static final Field PARENT = Field.text("customer.parent");
    static final Field SINCE = Field.time("customer.since");
    static final Field JOINED_INTO = Field.text("joinedInto");

    static final Field DELETED = Field.time("deletion.at");
    static final Field POOL = Field.text("customer.standing.pool");

    static final Field CHURN = Field.text("customer.standing.churn.stage");
    static final Field VALUE = Field.each("customer.standing.value.classes");
    static final Field CHURN_SINCE = Field.time("customer.standing.churn.since");

    static final Field LEFT_BEHIND = Field.number("customer.standing.leftBehind");

    /** The collection of all customers. */
    public static final DocumentType<CustomerDocument> TYPE = DocumentType.of("customers", CustomerDocument.class)
            .indexed(NAME)
            .indexed(OWNER, NAME)
            .indexed(CAPTURED_BY)
            .indexed(STAGE, NAME)
            .indexed(KIND, NAME)
            .indexed(FOUND)
            .indexed(JOINED_INTO)
            .indexed(POOL, NAME)
            .indexed(STATUS, NAME)
            .indexed(ROLES)
            .indexed(REFERENCES)
            .indexed(TERMS)
            .indexed(INITIAL, NAME)
            .indexed(SINCE)
            .indexed(PARENT, NAME)
            .indexed(LEFT_BEHIND)
            .indexed(DELETED)
            .indexed(CHURN, CHURN_SINCE)
            .indexed(VALUE);
}
