/**
 * What administrators set and look at: policy, settings, people, the audit, statistics, mail, retention, data of a
 * person.
 */
package org.rejoinder.desk.admin;
