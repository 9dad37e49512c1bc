package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A customer goes from hand to hand while others begin things for him, all at once and partly twice: in the end everything
 * that was begun is with who has him, nothing is lost and nothing is there twice (A12, A13, features §4).
 */
class TransfersTogetherTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final List<String> MANAGERS = List.of("manager-li", "manager-han", "manager-kate");

    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    @Test
    @Tag("all-services")
    void whateverIsBegunMeanwhileGoesWithHim() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            begun.clear();
            String customer = aCustomerOf("manager-li", "晨光贸易 " + newId());
            List<Callable<Void>> tasks = tasks(customer, new Random(seed));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var task : threads.invokeAll(tasks)) task.get();
            }
            transfer(customer + "-last", customer, "manager-kate").accepted();

            String kate = staff("manager-kate").toString();
            Eventually.holds("all of it is hers", WITHIN, () -> {
                var briefing = as("manager-kate").does("GetBriefing", "customerId", customer);
                return briefing.status() == 200
                        && briefing.at("briefing.standing.leftBehind").asLong() == 0
                        && owners(briefing).stream().allMatch(kate::equals);
            });
            var briefing = as("manager-kate")
                    .does("GetBriefing", "customerId", customer)
                    .accepted();
            assertThat(ids(briefing)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(begun);
            for (String login : MANAGERS.subList(0, 2)) {
                as(login).does("GetCustomer", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
            }
        }
    }

    private List<Callable<Void>> tasks(String customer, Random random) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String request = customer + "-" + i;
            String login = MANAGERS.get(random.nextInt(MANAGERS.size()));
            int kind = random.nextInt(5);
            Callable<Void> task = () -> {
                if (kind < 2) transfer(request, customer, login);
                else begin(kind, request, customer, login);
                return null;
            };
            tasks.add(task);
            if (random.nextInt(3) == 0) tasks.add(task);
        }
        Collections.shuffle(tasks, random);
        return tasks;
    }

    private Answer transfer(String request, String customer, String to) {
        return as("administrator")
                .under(request)
                .does("TransferAccount", "customerId", customer, "to", staff(to), "reason", "换人 " + request);
    }

    /** Only who sees him may begin something; what is begun is remembered. */
    private void begin(int kind, String request, String customer, String login) {
        Object id = Identifier.named("e2e", kind + request + this.kind);
        var person = as(login).under(request);
        var answer = switch (kind) {
            case 2 -> person.does("OpenOpportunity", "opportunityId", id, "customerId", customer, "title", "三台水泵");
            case 3 ->
                person.does(
                        "MakePromise",
                        "promiseId",
                        id,
                        "customerId",
                        customer,
                        "what",
                        "Send the drawings",
                        "due",
                        "2031-05-01T08:00:00Z");
            default ->
                person.does(
                        "PlanAppointment",
                        "appointmentId",
                        id,
                        "customerId",
                        customer,
                        "title",
                        "看样机",
                        "start",
                        "2031-05-02T08:00:00Z",
                        "end",
                        "2031-05-02T09:00:00Z",
                        "zone",
                        "Asia/Shanghai");
        };
        if (answer.status() == 404) return;
        begun.add(answer.accepted().id());
    }

    private static List<String> ids(Answer briefing) {
        return both(
                briefing.each("briefing.opportunities", "opportunityId"),
                briefing.each("briefing.related.records", "recordId"));
    }

    private static List<String> owners(Answer briefing) {
        return both(
                briefing.each("briefing.opportunities", "owner.id"),
                briefing.each("briefing.related.records", "owner.id"));
    }

    private static List<String> both(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
