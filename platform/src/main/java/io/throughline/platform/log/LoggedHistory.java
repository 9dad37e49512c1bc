package io.throughline.platform.log;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.message.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a customer's range of the log. */
final class LoggedHistory implements CustomerHistory {

    private final EventLogStorageEngine engine;
    private final EventNames names;

    LoggedHistory(EventLogStorageEngine engine, EventNames names) {
        this.engine = engine;
        this.names = names;
    }

    /** Which prospects were joined to him, his own history says: their leads were converted into him. */
    @Override
    public List<Recorded<?>> of(CustomerId customerId, Set<Class<? extends CustomerEvent>> kinds) {
        Set<String> wanted = names.all().entrySet().stream()
                .filter(event -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(event.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        boolean conversions = !wanted.add(names.nameOf(LeadConverted.class).name());
        List<Recorded<?>> own = read(customerId, wanted);
        List<Recorded<?>> all = new ArrayList<>(own);
        for (CustomerId prospect : joined(customerId, own)) all.addAll(read(prospect, wanted));
        if (!conversions) all.removeIf(event -> event.event() instanceof LeadConverted);
        all.sort(Comparator.comparingLong(Recorded::position));
        return all;
    }

    private static Set<CustomerId> joined(CustomerId customerId, List<Recorded<?>> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(LeadConverted.class::isInstance)
                .map(event -> ((LeadConverted) event).prospect())
                .filter(prospect -> !prospect.equals(customerId))
                .collect(Collectors.toSet());
    }

    private List<Recorded<?>> read(CustomerId customerId, Set<String> wanted) {
        List<Recorded<?>> read = new ArrayList<>();
        for (var message : engine.readCustomer(customerId.value(), wanted)) read.add(Recordings.of(message));
        return read;
    }
}
