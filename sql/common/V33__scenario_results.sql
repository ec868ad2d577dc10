-- How the scenarios went that were played when a version of a diagram was put live. Rows are never changed.
CREATE TABLE model_scenario_result (
    deployment_id VARCHAR(64) NOT NULL,
    name VARCHAR(128) NOT NULL,
    seq INT NOT NULL,
    process VARCHAR(120) NOT NULL,
    title VARCHAR(200) NOT NULL,
    -- whether it came with the product: such a one must pass
    shipped BOOLEAN NOT NULL,
    -- where it ended, in words; null when it came to no end
    ended VARCHAR(255),
    -- why it failed; null when it passed
    problem VARCHAR(1000),
    CONSTRAINT pk_model_scenario_result PRIMARY KEY (deployment_id, name, seq),
    CONSTRAINT fk_model_scenario_result_version FOREIGN KEY (deployment_id, name)
        REFERENCES model_version (deployment_id, name)
);
