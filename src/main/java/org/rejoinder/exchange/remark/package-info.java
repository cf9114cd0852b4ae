/** What Remark42 writes as its backup: a line about the site, then one for each comment. */
package org.rejoinder.exchange.remark;
