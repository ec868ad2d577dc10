package org.shenbao.decision.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.shenbao.decision.DraftTables;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.RuleTables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tables that the engine holds, compiled once per version; a new version serves the next evaluation. */
@Component
class DeployedTables implements RuleTables, DraftTables {

    private final RepositoryService repository;
    private final IdentityService identity;
    private final FeelTables tables;
    private final ConcurrentMap<String, RuleTable> compiled = new ConcurrentHashMap<>();

    DeployedTables(RepositoryService repository, IdentityService identity, Clock clock) {
        this.repository = repository;
        this.identity = identity;
        this.tables = new FeelTables(clock);
    }

    @Override
    public RuleTable latest(String programme, String key) {
        return asEngine(() -> deployed(key)
                .map(definition -> compiled.computeIfAbsent(definition.getId(), id -> compile(definition)))
                .orElseGet(() -> compiled.computeIfAbsent(key, k -> bundled(tables, programme, k))));
    }

    @Override
    public RuleTable compile(String key, byte[] model) {
        return tables.compile(key, 0, new ByteArrayInputStream(model));
    }

    private Optional<DecisionDefinition> deployed(String key) {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private RuleTable compile(DecisionDefinition definition) {
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return tables.compile(definition.getKey(), definition.getVersion(), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules bind whoever asks: what the caller may see of the engine's repository is another question. */
    private <T> T asEngine(Supplier<T> work) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }

    /** The table that comes with the product. */
    static RuleTable bundled(FeelTables tables, String programme, String key) {
        ClassPathResource file = new ClassPathResource("dmn/" + programme + "/" + key + ".dmn");
        try (InputStream model = file.getInputStream()) {
            return tables.compile(key, 0, model);
        } catch (IOException e) {
            throw new FaultyDecision("没有决策表 " + key, e);
        }
    }
}
