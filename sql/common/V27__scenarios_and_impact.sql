-- The analysts' own scenarios; those that come with the product lie in its jar. story is JSON.
CREATE TABLE model_scenario (
    id BIGINT NOT NULL AUTO_INCREMENT,
    process VARCHAR(120) NOT NULL,
    title VARCHAR(200) NOT NULL,
    story LONGTEXT NOT NULL,
    version INT NOT NULL,
    author VARCHAR(100) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_model_scenario PRIMARY KEY (id)
);

CREATE INDEX ix_model_scenario_process ON model_scenario (process);

-- A draft of a decision table replayed over what was handed in: nothing of it is written to applications.
CREATE TABLE impact_run (
    id BIGINT NOT NULL AUTO_INCREMENT,
    file_name VARCHAR(200) NOT NULL,
    decision_key VARCHAR(120) NOT NULL,
    -- Version in the engine that the draft is compared with.
    compared_version INT NOT NULL,
    content LONGTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    -- Comma-separated ids of the rounds.
    round_ids VARCHAR(2000) NOT NULL,
    anonymous BOOLEAN NOT NULL,
    -- Whose applications: the analyst's body and those below it.
    body_code VARCHAR(96) NOT NULL,
    state VARCHAR(16) NOT NULL,
    done INT NOT NULL,
    total INT NOT NULL,
    changed INT NOT NULL,
    -- Nothing changed as a whole, but a part of it did.
    touched INT NOT NULL,
    problem VARCHAR(1000),
    created_by VARCHAR(100) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    -- Moves with every page: a run whose node died stands still and counts as failed.
    heartbeat_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3),
    CONSTRAINT pk_impact_run PRIMARY KEY (id),
    CONSTRAINT ck_impact_run_state CHECK (state IN ('running', 'done', 'cancelled', 'failed'))
);

-- What would change for one application. An anonymous run keeps neither its id nor its names.
CREATE TABLE impact_item (
    run_id BIGINT NOT NULL,
    seq INT NOT NULL,
    application_id BIGINT,
    number VARCHAR(40),
    org_name VARCHAR(200) NOT NULL,
    before_text VARCHAR(200) NOT NULL,
    after_text VARCHAR(200) NOT NULL,
    rule_text VARCHAR(1000) NOT NULL,
    -- JSON: what changed condition by condition, paper by paper, mark by mark.
    details LONGTEXT NOT NULL,
    CONSTRAINT pk_impact_item PRIMARY KEY (run_id, seq),
    CONSTRAINT fk_impact_item_run FOREIGN KEY (run_id) REFERENCES impact_run (id)
);
