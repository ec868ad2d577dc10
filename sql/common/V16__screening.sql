-- What submitted applications are recognised by. Rewritten whenever a dossier is sealed.
CREATE TABLE screening_fingerprint (
    id BIGINT AUTO_INCREMENT,
    application_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    fingerprint VARCHAR(200) NOT NULL,
    shown VARCHAR(300) NOT NULL,
    place VARCHAR(100) NOT NULL,
    CONSTRAINT pk_screening_fingerprint PRIMARY KEY (id),
    CONSTRAINT ck_screening_fingerprint_kind CHECK (kind IN ('CREDIT_CODE', 'NAME_TOKEN', 'INVOICE', 'CONTRACT'))
);
-- Who else has it? The one question that screening asks.
CREATE INDEX ix_screening_fingerprint_value ON screening_fingerprint (kind, fingerprint, application_id);
-- A new dossier takes the place of the last one.
CREATE INDEX ix_screening_fingerprint_application ON screening_fingerprint (application_id);

-- When an application was screened last.
CREATE TABLE screening_run (
    application_id BIGINT NOT NULL,
    screened_at DATETIME(3) NOT NULL,
    hit_count INT NOT NULL,
    CONSTRAINT pk_screening_run PRIMARY KEY (application_id)
);

-- What screening found, both sides as they were then.
CREATE TABLE screening_hit (
    id BIGINT AUTO_INCREMENT,
    application_id BIGINT NOT NULL,
    other_application_id BIGINT NOT NULL,
    reason VARCHAR(20) NOT NULL,
    own_text VARCHAR(400) NOT NULL,
    other_text VARCHAR(400) NOT NULL,
    similarity_percent INT,
    CONSTRAINT pk_screening_hit PRIMARY KEY (id)
);
-- The hits of one application, for the official who judges them.
CREATE INDEX ix_screening_hit_application ON screening_hit (application_id);
