package io.throughline.account.document;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.document.DocumentCommand.StoreContent;
import io.throughline.contracts.ContentAddress;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.object.SealedObjects;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes in the pieces of files. None of them is a document yet. */
@Component
class ContentIntake {

    private final SealedObjects objects;

    ContentIntake(SealedObjects objects) {
        this.objects = objects;
    }

    @CommandHandler
    String handle(StoreContent command, Caller caller, CustomerDirectory customers) {
        refuse(command.content().size() > StoreContent.MOST_BYTES, DocumentRefusal.CONTENT_TOO_LARGE);
        var customer = customers.see(command.customerId(), caller, command.notFound());
        return objects.putWithCommand(
                        customer.customerId().value(), command.content().toArray())
                .map(ContentAddress::value)
                .orElseThrow(() -> new Refusal(command.notFound()));
    }
}
