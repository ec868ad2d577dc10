-- The trail of every write: one hash chain per subject, so that writers of different subjects never wait for each other.
CREATE TABLE audit_chains (
    chain VARCHAR(200) NOT NULL,
    seq BIGINT NOT NULL,
    hash CHAR(64) NOT NULL,
    CONSTRAINT pk_audit_chains PRIMARY KEY (chain)
);

CREATE TABLE audit_entries (
    id BIGINT NOT NULL AUTO_INCREMENT,
    chain VARCHAR(200) NOT NULL,
    seq BIGINT NOT NULL,
    action VARCHAR(80) NOT NULL,
    subject_type VARCHAR(60) NOT NULL,
    subject_id VARCHAR(120) NOT NULL,
    actor VARCHAR(100) NOT NULL,
    on_behalf_of VARCHAR(100),
    address VARCHAR(64),
    recorded_at DATETIME(3) NOT NULL,
    before_state LONGTEXT,
    after_state LONGTEXT,
    prev_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL,
    CONSTRAINT pk_audit_entries PRIMARY KEY (id),
    CONSTRAINT uq_audit_entries_chain_seq UNIQUE (chain, seq)
);

-- The audit administrator reads by time, by person or by action, newest first.
CREATE INDEX ix_audit_entries_recorded_at ON audit_entries (recorded_at);
CREATE INDEX ix_audit_entries_actor ON audit_entries (actor, recorded_at);
CREATE INDEX ix_audit_entries_action ON audit_entries (action, recorded_at);
