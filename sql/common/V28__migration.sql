-- A stay is known by its activity instance: executions change when an instance is migrated or a parallel branch ends.
ALTER TABLE stage_stay RENAME COLUMN execution_id TO activity_instance_id;
UPDATE stage_stay
SET activity_instance_id = (
    SELECT E.ACT_INST_ID_ FROM ACT_RU_EXECUTION E
    WHERE E.ID_ = stage_stay.activity_instance_id AND E.ACT_ID_ = stage_stay.node_id)
WHERE left_at IS NULL AND EXISTS (
    SELECT 1 FROM ACT_RU_EXECUTION E
    WHERE E.ID_ = stage_stay.activity_instance_id AND E.ACT_ID_ = stage_stay.node_id
      AND E.ACT_INST_ID_ IS NOT NULL);

-- A new version of a diagram on trial: applications of some bodies start on it, everybody else's on the steady one.
CREATE TABLE start_trial (
    process_key VARCHAR(64) NOT NULL,
    trial_version INT NOT NULL,
    steady_version INT NOT NULL,
    since DATETIME(3) NOT NULL,
    CONSTRAINT pk_start_trial PRIMARY KEY (process_key)
);

CREATE TABLE start_trial_body (
    process_key VARCHAR(64) NOT NULL,
    body VARCHAR(96) NOT NULL,
    CONSTRAINT pk_start_trial_body PRIMARY KEY (process_key, body)
);

-- Running instances of one version that were, or are being, taken to another.
CREATE TABLE migration_run (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    process_key VARCHAR(64) NOT NULL,
    process_name VARCHAR(255) NOT NULL,
    from_version INT NOT NULL,
    to_version INT NOT NULL,
    -- which node becomes which, as JSON
    instructions LONGTEXT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    state VARCHAR(16) NOT NULL,
    started_by VARCHAR(64) NOT NULL,
    body VARCHAR(96) NOT NULL,
    started_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3),
    -- the node of the cluster that works on it, until when unless it says so again
    worker VARCHAR(64),
    worker_until DATETIME(3),
    -- the diagram while the run is under way: one at a time
    active_key VARCHAR(64),
    CONSTRAINT uq_migration_run_active UNIQUE (active_key),
    CONSTRAINT ck_migration_run_state CHECK (state IN ('running', 'stopped', 'done'))
);
-- What the workers look for.
CREATE INDEX ix_migration_run_state ON migration_run (state, id);
-- The latest runs of a diagram.
CREATE INDEX ix_migration_run_process ON migration_run (process_key, id);

-- One row per instance: what became of it.
CREATE TABLE migration_item (
    run_id BIGINT NOT NULL,
    seq INT NOT NULL,
    instance_id VARCHAR(64) NOT NULL,
    -- null for round-level instances
    application_id BIGINT,
    title VARCHAR(400) NOT NULL,
    state VARCHAR(16) NOT NULL,
    -- why it stayed where it was, one sentence a line
    problems VARCHAR(4000),
    at DATETIME(3),
    CONSTRAINT pk_migration_item PRIMARY KEY (run_id, seq),
    CONSTRAINT fk_migration_item_run FOREIGN KEY (run_id) REFERENCES migration_run (id),
    CONSTRAINT ck_migration_item_state CHECK (state IN ('waiting', 'migrated', 'failed', 'gone'))
);
-- The next ones to do, and the list of those that failed.
CREATE INDEX ix_migration_item_state ON migration_item (run_id, state, seq);
-- The versions that an application was routed under.
CREATE INDEX ix_migration_item_application ON migration_item (application_id, state);

-- Applications that an analyst put elsewhere by hand. Rows are never changed.
CREATE TABLE application_move (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    application_id BIGINT NOT NULL,
    from_node VARCHAR(128) NOT NULL,
    from_name VARCHAR(255) NOT NULL,
    to_node VARCHAR(128) NOT NULL,
    to_name VARCHAR(255) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    moved_by VARCHAR(64) NOT NULL,
    moved_at DATETIME(3) NOT NULL
);
CREATE INDEX ix_application_move_application ON application_move (application_id, id);
