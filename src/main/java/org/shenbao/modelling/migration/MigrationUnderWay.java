package org.shenbao.modelling.migration;

import org.shenbao.support.Problem;

/** Somebody already migrates instances of the same diagram. */
public class MigrationUnderWay extends Problem {

    MigrationUnderWay() {
        super("migration-under-way", 409, "已有迁移正在进行", "此流程图已有一次迁移正在进行，请待其完成或停止后再开始。");
    }
}
