package io.throughline.platform.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an index lives: a template, a real index with a number of its own, and the alias that everybody uses. */
final class IndexHome {

    private static final Logger LOG = LoggerFactory.getLogger(IndexHome.class);

    private final IndexType<?> type;
    private final ElasticsearchConnection connection;
    private final String alias;
    private final Optional<String> chinese;
    private volatile boolean prepared;

    IndexHome(IndexType<?> type, ElasticsearchConnection connection, SearchSettings settings) {
        this.type = type;
        this.connection = connection;
        this.alias = settings.prefix() + type.name();
        this.chinese = settings.chineseAnalyzer();
    }

    String alias() {
        return alias;
    }

    /** Makes what is missing, once. */
    void prepare() {
        if (prepared) return;
        synchronized (this) {
            if (prepared) return;
            List<String> current = current();
            if (current.stream().noneMatch(index -> index.startsWith(revision()))) {
                if (!current.isEmpty()) {
                    LOG.warn("Index {} has another revision than {}: rebuild its projection", alias, type.revision());
                }
                replace(current);
            }
            prepared = true;
        }
    }

    /** Looks again at the next use. */
    void forget() {
        prepared = false;
    }

    /** An empty index takes the place of the present one, at once for all readers. */
    synchronized void renew() {
        replace(current());
        prepared = true;
    }

    private String revision() {
        return alias + "-" + type.revision() + "-";
    }

    private List<String> current() {
        boolean exists = connection
                .work(client -> client.indices().existsAlias(e -> e.name(alias)))
                .value();
        if (!exists) return List.of();
        return List.copyOf(connection
                .work(client -> client.indices().getAlias(g -> g.name(alias)))
                .aliases()
                .keySet());
    }

    private void replace(List<String> old) {
        String template = new IndexSchema(analyzers(), chinese).template(type, alias + "-*");
        connection.work(
                client -> client.indices().putIndexTemplate(t -> t.name(alias).withJson(new StringReader(template))));
        String index = revision() + UUID.randomUUID().toString().substring(0, 8);
        connection.work(client -> client.indices().create(c -> c.index(index)));
        connection.work(client -> client.indices().updateAliases(u -> {
            old.forEach(each -> u.actions(a -> a.removeIndex(r -> r.index(each))));
            return u.actions(a -> a.add(add -> add.index(index).alias(alias)));
        }));
        connection.work(client -> client.cluster().health(h -> h.index(index).waitForStatus(HealthStatus.Yellow)));
    }

    /** Which of the analyzers that help this server has: our plugin's on one machine, the built-in ones of a cluster. */
    private Set<String> analyzers() {
        Set<String> known = new HashSet<>();
        for (String name : IndexSchema.wanted(chinese)) {
            try {
                connection.work(
                        client -> client.indices().analyze(a -> a.analyzer(name).text("x")));
                known.add(name);
            } catch (ElasticsearchException e) {
                LOG.info("The search server has no analyzer {}", name);
            }
        }
        return known;
    }
}
