/**
 * What replies are screened with, for programs with a key: read, tried on a text, rehearsed on what people decided, and saved, through the services of the
 * desk's page. Blocked networks are addresses and are told to nobody here.
 */
package org.rejoinder.api.policy;
