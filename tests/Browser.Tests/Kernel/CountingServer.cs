using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Browser.Tests;

/// <summary>Another host, which counts who reaches it, and answers everything in a way that every browser would let pass.</summary>
internal sealed class CountingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _hits;

    public CountingServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Host and port.</summary>
    public string Host => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public int Hits => _hits;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            // A browser may connect before it knows that it must not ask for anything: what counts is a request.
            await using var stream = client.GetStream();
            if (await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false) == 0)
                return;
            Interlocked.Increment(ref _hits);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/javascript\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
    }
}
