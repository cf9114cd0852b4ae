/** Signing in, signing out, the first account. */
package org.rejoinder.desk.signin;
