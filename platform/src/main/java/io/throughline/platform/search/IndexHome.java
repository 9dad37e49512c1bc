package io.throughline.platform.search;

import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import io.throughline.platform.message.Refusal;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    IndexHome(IndexType<?> type, ElasticsearchConnection connection, SearchSettings settings) {
        this.type = type;
        this.connection = connection;
        this.alias = settings.prefix() + type.name();
        this.chinese = settings.chineseAnalyzer();
    }

    String alias() {
        return alias;
    }

    /** The one index behind the alias, if it is of this revision. Refused while its shard is not there. */
    Optional<IndexState> state() {
        if (!exists()) return Optional.empty();
        Map<String, IndicesStats> behind = connection
                .work(client -> client.indices()
                        .stats(s -> s.index(alias).metric(CommonStatsFlag.Docs).level(Level.Shards)))
                .indices();
        if (behind.size() != 1) return Optional.empty();
        var only = behind.entrySet().iterator().next();
        return only.getKey().startsWith(revision())
                ? Optional.of(new IndexState(only.getKey(), written(only.getValue())))
                : Optional.empty();
    }

    private static long written(IndicesStats stats) {
        return stats.shards().values().stream()
                .flatMap(List::stream)
                .filter(shard -> shard.routing() != null && shard.routing().primary())
                .mapToLong(shard -> shard.seqNo().maxSeqNo())
                .max()
                .orElseThrow(() -> new Refusal(SearchRefusal.SEARCH_UNAVAILABLE));
    }

    /** An empty index takes the place of the present one, at once for all readers. */
    synchronized void renew() {
        replace(current());
    }

    private String revision() {
        return alias + "-" + type.revision() + "-";
    }

    private boolean exists() {
        return connection
                .work(client -> client.indices().existsAlias(e -> e.name(alias)))
                .value();
    }

    private List<String> current() {
        if (!exists()) return List.of();
        return List.copyOf(connection
                .work(client -> client.indices().getAlias(g -> g.name(alias)))
                .aliases()
                .keySet());
    }

    private void replace(List<String> old) {
        String template = new IndexSchema(analyzers(), chinese).template(type, alias + "-*");
        connection.work(
                client -> client.indices().putIndexTemplate(t -> t.name(alias).withJson(new StringReader(template))));
        String index =
                revision() + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
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
