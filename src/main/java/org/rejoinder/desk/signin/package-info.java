/** Signing in, signing out, the first account; and word to people of what signs them in from now on. */
package org.rejoinder.desk.signin;
