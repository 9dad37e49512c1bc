package io.throughline.order.product;

import io.throughline.contracts.order.ProductId;
import io.throughline.order.OrderRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/** What can be done to the catalogue; the contract's comments say who may and what is refused. */
public sealed interface ProductCommand extends Command {

    /** The product. */
    ProductId productId();

    @Override
    default RefusalCode notFound() {
        return OrderRefusal.PRODUCT_NOT_FOUND;
    }

    /** Put a product or service into the catalogue (O16). */
    @Requires(Permission.MANAGE_CATALOGUE)
    record AddProduct(
            @TargetAggregateIdentifier @NewId ProductId productId,

            @NotNull @Pattern(regexp = "[\\p{L}\\p{N}]([\\p{L}\\p{N} ._/-]{0,62}[\\p{L}\\p{N}])?")
            String code,

            @NotBlank @Size(max = 200) String name,
            Optional<@NotBlank @Size(max = 100) String> series,
            @NotNull Money listPrice)
            implements ProductCommand {}
}
