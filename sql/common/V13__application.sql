-- One row per project application: what the applicant works on, and where the application stands.
CREATE TABLE project_application (
    id BIGINT NOT NULL AUTO_INCREMENT,
    round_id BIGINT NOT NULL,
    programme VARCHAR(60) NOT NULL,
    category VARCHAR(80) NOT NULL,
    credit_code VARCHAR(18) NOT NULL,
    org_name VARCHAR(200) NOT NULL,
    project_name VARCHAR(300),
    district_body VARCHAR(80) NOT NULL,
    number VARCHAR(40),
    stage VARCHAR(80) NOT NULL,
    stage_since DATETIME(3) NOT NULL,
    outcome VARCHAR(40),
    outcome_reason VARCHAR(1000),
    answers LONGTEXT NOT NULL,
    version INT NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    submitted_at DATETIME(3),
    recommended_at DATETIME(3),
    ended_at DATETIME(3),
    CONSTRAINT pk_project_application PRIMARY KEY (id),
    CONSTRAINT uq_project_application_number UNIQUE (number)
);

-- The applicant's own list, newest first.
CREATE INDEX ix_project_application_credit_code ON project_application (credit_code, id);
-- An office's list: its districts, by stage.
CREATE INDEX ix_project_application_body ON project_application (district_body, stage, submitted_at);
-- The deadline's sweep: everything of the round that still runs and was not recommended.
CREATE INDEX ix_project_application_sweep ON project_application (round_id, outcome, recommended_at);

-- The last number given in a round. Its row lock makes numbers unique and free of gaps.
CREATE TABLE application_number (
    round_id BIGINT NOT NULL,
    last_number INT NOT NULL,
    CONSTRAINT pk_application_number PRIMARY KEY (round_id)
);

CREATE TABLE material_file (
    id BIGINT NOT NULL AUTO_INCREMENT,
    application_id BIGINT NOT NULL,
    material_id VARCHAR(80) NOT NULL,
    original_name VARCHAR(255) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    uploaded_by VARCHAR(100) NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    -- A file that a sealed dossier names stays readable after the applicant replaced it.
    removed_at DATETIME(3),
    CONSTRAINT pk_material_file PRIMARY KEY (id),
    CONSTRAINT fk_material_file_application FOREIGN KEY (application_id) REFERENCES project_application (id)
);

CREATE TABLE application_commitment (
    application_id BIGINT NOT NULL,
    commitment_key VARCHAR(80) NOT NULL,
    signatory VARCHAR(100) NOT NULL,
    signed_by VARCHAR(100) NOT NULL,
    signed_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_application_commitment PRIMARY KEY (application_id, commitment_key),
    CONSTRAINT fk_application_commitment_application FOREIGN KEY (application_id) REFERENCES project_application (id)
);

-- What was handed in, as it was: canonical JSON and its SHA-256. Rows are only ever added.
CREATE TABLE dossier_version (
    id BIGINT NOT NULL AUTO_INCREMENT,
    application_id BIGINT NOT NULL,
    version_no INT NOT NULL,
    content LONGTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    verdict VARCHAR(20) NOT NULL,
    decision_key VARCHAR(120) NOT NULL,
    decision_version INT NOT NULL,
    sealed_by VARCHAR(100) NOT NULL,
    sealed_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_dossier_version PRIMARY KEY (id),
    CONSTRAINT uq_dossier_version UNIQUE (application_id, version_no),
    CONSTRAINT fk_dossier_version_application FOREIGN KEY (application_id) REFERENCES project_application (id)
);

-- How each condition was decided when the dossier was sealed.
CREATE TABLE dossier_verdict (
    dossier_version_id BIGINT NOT NULL,
    seq INT NOT NULL,
    condition_id VARCHAR(80) NOT NULL,
    severity VARCHAR(20) NOT NULL,
    evaluator VARCHAR(20) NOT NULL,
    verdict VARCHAR(20) NOT NULL,
    declared VARCHAR(20),
    required_text VARCHAR(500),
    actual_text VARCHAR(1000),
    clause VARCHAR(200),
    message VARCHAR(1000),
    CONSTRAINT pk_dossier_verdict PRIMARY KEY (dossier_version_id, seq),
    CONSTRAINT fk_dossier_verdict_version FOREIGN KEY (dossier_version_id) REFERENCES dossier_version (id)
);

CREATE TABLE application_receipt (
    application_id BIGINT NOT NULL,
    number VARCHAR(40) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    received_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_application_receipt PRIMARY KEY (application_id),
    CONSTRAINT uq_application_receipt_number UNIQUE (number),
    CONSTRAINT fk_application_receipt_application FOREIGN KEY (application_id) REFERENCES project_application (id)
);

CREATE TABLE supplement_request (
    id BIGINT NOT NULL AUTO_INCREMENT,
    application_id BIGINT NOT NULL,
    remark VARCHAR(2000),
    requested_by VARCHAR(100) NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    answered_at DATETIME(3),
    CONSTRAINT pk_supplement_request PRIMARY KEY (id),
    CONSTRAINT fk_supplement_request_application FOREIGN KEY (application_id) REFERENCES project_application (id)
);

CREATE TABLE supplement_item (
    request_id BIGINT NOT NULL,
    seq INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    target VARCHAR(80) NOT NULL,
    remark VARCHAR(1000),
    CONSTRAINT pk_supplement_item PRIMARY KEY (request_id, seq),
    CONSTRAINT fk_supplement_item_request FOREIGN KEY (request_id) REFERENCES supplement_request (id)
);
