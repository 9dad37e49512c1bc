package io.throughline.contracts.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * The statuses that there are (A8, Q19).
 *
 * @param statuses in the order in which they are shown; 1 to 50, each code once
 */
public record AccountStatuses(@NotEmpty @Size(max = 50) List<@NotNull @Valid AccountStatus> statuses) {

    /** What holds until somebody changes it. That a customer is lost is no status: his churn says it. */
    public static final AccountStatuses DEFAULT = new AccountStatuses(List.of(
            new AccountStatus("POTENTIAL", "Potential", "潜在客户", true),
            new AccountStatus("INTERESTED", "Interested", "意向客户", true),
            new AccountStatus("TRADING", "Trading", "成交客户", true),
            new AccountStatus("DORMANT", "Dormant", "休眠客户", true)));

    /** Refuses a code that comes twice. */
    public AccountStatuses {
        statuses = List.copyOf(statuses);
        if (statuses.stream().map(AccountStatus::code).distinct().count() < statuses.size()) {
            throw new IllegalArgumentException("each code must come once");
        }
    }

    /** The status of that code that an account can get. */
    public Optional<AccountStatus> offered(String code) {
        return statuses.stream()
                .filter(status -> status.offered() && status.code().equals(code))
                .findFirst();
    }
}
