package org.shenbao.catalogue;

import java.time.Clock;
import java.util.List;
import org.shenbao.catalogue.ProgrammeMapper.ProgrammeRow;
import org.shenbao.support.Sha256;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the bundled definitions into their tables before anything else starts, when they changed. */
@Component
class ProgrammeLoader implements SmartInitializingSingleton {

    private final ProgrammeMapper mapper;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProgrammeLoader(ProgrammeMapper mapper, Clock clock, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            loadAll();
        } catch (DuplicateKeyException e) {
            // Another node started at the same time and was first: its rows are there now.
            loadAll();
        }
    }

    private void loadAll() {
        List<ProgrammeDefinition> definitions = ProgrammeFiles.bundled();
        transaction.executeWithoutResult(status -> {
            definitions.forEach(this::load);
            BodyDirectory.of(definitions).forEach(this::load);
        });
    }

    private void load(ProgrammeDefinition definition) {
        ProgrammeDefinition.Header header = definition.programme();
        String json = ProgrammeFiles.json(definition);
        ProgrammeRow row = new ProgrammeRow(
                header.code(), header.titleZh(), header.year(), json, Sha256.hex(json), clock.instant());
        if (mapper.countDigest(row.code(), row.digest()) == 0 && mapper.update(row) == 0) {
            mapper.insert(row);
        }
    }

    private void load(Body body) {
        if (mapper.updateBody(body) == 0) {
            mapper.insertBody(body);
        }
    }
}
