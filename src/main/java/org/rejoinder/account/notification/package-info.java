/**
 * Of what somebody who works here wants mail, and when. Must not know what the mail is about; {@code notification} and {@code note}
 * write it.
 */
package org.rejoinder.account.notification;
