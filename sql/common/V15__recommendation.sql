-- What a body sends to the one above in one round: a ranked list, the 推荐文件 and the 汇总表, sealed together.
CREATE TABLE recommendation_package (
    id BIGINT AUTO_INCREMENT,
    round_id BIGINT NOT NULL,
    body_code VARCHAR(96) NOT NULL,
    intake_body VARCHAR(96) NOT NULL,
    -- in which its applications wait for it: a province forwards what its cities recommended
    stage VARCHAR(64) NOT NULL,
    seq INT NOT NULL,
    state VARCHAR(16) NOT NULL,
    opinion VARCHAR(4000) NOT NULL,
    prepared_by VARCHAR(100) NOT NULL,
    prepared_by_phone VARCHAR(40) NOT NULL,
    report_date DATE,
    version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    number VARCHAR(40),
    sha256 CHAR(64),
    submitted_by VARCHAR(64),
    submitted_at DATETIME(3),
    copies_received INT,
    arrival_remark VARCHAR(1000),
    received_by VARCHAR(64),
    received_at DATETIME(3),
    closed_at DATETIME(3),
    CONSTRAINT pk_recommendation_package PRIMARY KEY (id),
    -- Two applications that pass at once open one package, not two.
    CONSTRAINT uq_recommendation_package_seq UNIQUE (round_id, body_code, seq),
    CONSTRAINT uq_recommendation_package_number UNIQUE (number),
    CONSTRAINT ck_recommendation_package_state CHECK (state IN ('COMPOSING', 'SUBMITTED', 'RECEIVED', 'REFUSED', 'CLOSED'))
);
-- The intake desk's list: what has been sent, newest first.
CREATE INDEX ix_recommendation_package_intake ON recommendation_package (intake_body, state, submitted_at);

CREATE TABLE recommendation_item (
    package_id BIGINT NOT NULL,
    application_id BIGINT NOT NULL,
    position INT NOT NULL,
    recommended BOOLEAN NOT NULL,
    reason VARCHAR(500) NOT NULL,
    CONSTRAINT pk_recommendation_item PRIMARY KEY (package_id, application_id),
    CONSTRAINT fk_recommendation_item_package FOREIGN KEY (package_id) REFERENCES recommendation_package (id)
);

-- Which packages an application went through, newest last: one for each level that recommends it.
CREATE INDEX ix_recommendation_item_application ON recommendation_item (application_id, package_id);

-- The 推荐文件 itself: the stamped scan, or the one that the product printed when none was uploaded.
CREATE TABLE recommendation_letter (
    package_id BIGINT NOT NULL,
    file_name VARCHAR(255) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    content LONGBLOB NOT NULL,
    scanned BOOLEAN NOT NULL,
    filed_by VARCHAR(64) NOT NULL,
    filed_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_recommendation_letter PRIMARY KEY (package_id),
    CONSTRAINT fk_recommendation_letter_package FOREIGN KEY (package_id) REFERENCES recommendation_package (id)
);

-- The text whose SHA-256 the receipt states. Never changed.
CREATE TABLE recommendation_seal (
    package_id BIGINT NOT NULL,
    content LONGTEXT NOT NULL,
    CONSTRAINT pk_recommendation_seal PRIMARY KEY (package_id),
    CONSTRAINT fk_recommendation_seal_package FOREIGN KEY (package_id) REFERENCES recommendation_package (id)
);
