-- Each office is told its own figures, of each deadline of a stage. What was told of whole rounds says nothing about them.
DELETE FROM forecast_alert;
ALTER TABLE forecast_alert ADD COLUMN office VARCHAR(100) NOT NULL;
ALTER TABLE forecast_alert DROP PRIMARY KEY;
ALTER TABLE forecast_alert ADD CONSTRAINT pk_forecast_alert PRIMARY KEY (round_id, stage, deadline, office);
