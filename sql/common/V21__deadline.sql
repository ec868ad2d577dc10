-- The ledger of firings: what fired when, on which node, and on how many applications.
CREATE TABLE deadline_firing (
    id BIGINT AUTO_INCREMENT,
    round_id BIGINT NOT NULL,
    milestone VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    lead_time VARCHAR(16) NOT NULL,
    planned_at DATETIME(3) NOT NULL,
    fired_at DATETIME(3) NOT NULL,
    node VARCHAR(120) NOT NULL,
    affected INT NOT NULL,
    outcome VARCHAR(500) NOT NULL,
    settled_at DATETIME(3),
    CONSTRAINT pk_deadline_firing PRIMARY KEY (id),
    -- Whichever node comes second finds the row and does nothing; an extended milestone is another instant.
    CONSTRAINT uq_deadline_firing UNIQUE (round_id, milestone, kind, lead_time, planned_at)
);

-- Applications that a cut-off closed and whose process instances are still to be told.
CREATE TABLE deadline_effect (
    firing_id BIGINT NOT NULL,
    application_id BIGINT NOT NULL,
    told_at DATETIME(3),
    CONSTRAINT pk_deadline_effect PRIMARY KEY (firing_id, application_id),
    CONSTRAINT fk_deadline_effect_firing FOREIGN KEY (firing_id) REFERENCES deadline_firing (id)
);
-- The queue of the background work: what is still to be told.
CREATE INDEX ix_deadline_effect_told ON deadline_effect (told_at);

-- The demonstration's clock keeps its setting over a restart.
CREATE TABLE demo_clock (
    id INT NOT NULL,
    offset_millis BIGINT NOT NULL,
    CONSTRAINT pk_demo_clock PRIMARY KEY (id)
);
