-- Paper copies of an application that came in over the counter, each with the page code that was held against the screen.
CREATE TABLE paper_copy (
    id BIGINT AUTO_INCREMENT,
    application_id BIGINT NOT NULL,
    copies INT NOT NULL,
    code VARCHAR(16) NOT NULL,
    verdict VARCHAR(16) NOT NULL,
    version_no INT,
    remark VARCHAR(1000) NOT NULL,
    received_body VARCHAR(96) NOT NULL,
    received_by VARCHAR(64) NOT NULL,
    received_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_paper_copy PRIMARY KEY (id),
    CONSTRAINT fk_paper_copy_application FOREIGN KEY (application_id) REFERENCES project_application (id),
    CONSTRAINT ck_paper_copy_verdict CHECK (verdict IN ('MATCH', 'SUPERSEDED', 'MISMATCH'))
);
-- Every look at a dossier, and the arrival page for the applications of a package.
CREATE INDEX ix_paper_copy_application ON paper_copy (application_id, received_at);
