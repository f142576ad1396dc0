import './redaction.test';
import './sadbRows.test';
import './secretRanges.test';
