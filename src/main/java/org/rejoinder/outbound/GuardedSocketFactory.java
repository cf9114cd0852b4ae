package org.rejoinder.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Puts TLS on sockets that are not connected yet: what connects them decides where to. */
public final class GuardedSocketFactory extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Supplier<Socket> sockets;

    public GuardedSocketFactory(SSLSocketFactory tls, Supplier<Socket> sockets) {
        this.tls = tls;
        this.sockets = sockets;
    }

    @Override
    public Socket createSocket() {
        return sockets.get();
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean closes) throws IOException {
        return tls.createSocket(connected, host, port, closes);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
