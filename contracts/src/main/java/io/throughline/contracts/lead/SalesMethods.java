package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods by which the house sells.
 *
 * @param usual the one that a new opportunity follows unless something else is said
 * @param byDepartment the one that it follows when its owner works in this department
 */
public record SalesMethods(
        @Size(min = 1, max = 20) List<@NotNull @Valid SalesMethod> methods,
        @NotNull MethodId usual,
        @Size(max = 200) Map<@NotBlank @Size(max = 100) String, @NotNull MethodId> byDepartment) {

    /** What holds until somebody changes it: everybody follows the eight steps. */
    public static final SalesMethods BUILT_IN =
            new SalesMethods(List.of(SalesMethod.EIGHT_STEPS), SalesMethod.EIGHT_STEPS.id(), Map.of());

    /** The method of this id. */
    public Optional<SalesMethod> method(MethodId id) {
        return methods.stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
