package org.rejoinder.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** In place of a page of the desk, asks whoever sent a form there to sign in; what they typed goes with them. */
public interface SignInPrompt {

    /** @param to where the form was sent, with its query */
    void show(String to, PendingForm typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;
}
