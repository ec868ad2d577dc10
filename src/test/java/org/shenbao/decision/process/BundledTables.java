package org.shenbao.decision.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.shenbao.decision.DraftTables;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.RuleTables;
import org.springframework.core.io.ClassPathResource;

/** The tables that come with the product, read without an engine. */
public final class BundledTables implements RuleTables, DraftTables {

    private final FeelTables tables = new FeelTables(Clock.systemUTC());

    private final ConcurrentMap<String, RuleTable> compiled = new ConcurrentHashMap<>();

    /** A table of the tests' own, from {@code tables/}. */
    public RuleTable ofTests(String key) {
        ClassPathResource file = new ClassPathResource("tables/" + key + ".dmn");
        try (InputStream model = file.getInputStream()) {
            return tables.compile(key, 0, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RuleTable latest(String programme, String key) {
        return compiled.computeIfAbsent(key, k -> DeployedTables.bundled(tables, programme, k));
    }

    @Override
    public RuleTable compile(String key, byte[] model) {
        return tables.compile(key, 0, new ByteArrayInputStream(model));
    }
}
