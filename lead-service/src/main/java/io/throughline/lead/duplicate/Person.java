package io.throughline.lead.duplicate;

import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import java.util.Optional;

/** What is told of somebody, by which he may be known again. */
record Person(
        Optional<PersonName> name,
        Optional<String> organisation,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone) {}
