/** Languages, and the messages in them. Must not know which one a site speaks: {@code branding} does. */
package org.rejoinder.i18n;
