package org.rejoinder.webmention.send;

/**
 * What came of one try to tell a page that it is linked to.
 *
 * @param state that it leads to, unless it is tried again
 * @param status of the answer of its endpoint; null if none was asked
 * @param isPassing whether it may be otherwise when somebody tries again
 */
record WebmentionDelivery(SentWebmentionState state, Integer status, boolean isPassing) {

    static WebmentionDelivery answered(int status) {
        boolean isTaken = status >= 200 && status < 300;
        boolean isBusy = status >= 500 || status == 429 || status == 408;
        return new WebmentionDelivery(isTaken ? SentWebmentionState.SENT : SentWebmentionState.FAILED, status, isBusy);
    }

    static WebmentionDelivery noEndpoint() {
        return new WebmentionDelivery(SentWebmentionState.NO_ENDPOINT, null, false);
    }

    static WebmentionDelivery failed() {
        return new WebmentionDelivery(SentWebmentionState.FAILED, null, false);
    }

    /** Nobody answered. */
    static WebmentionDelivery later() {
        return new WebmentionDelivery(SentWebmentionState.FAILED, null, true);
    }
}
