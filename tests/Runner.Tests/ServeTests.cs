using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Runner.Tests;

/// <summary>The real server, attacked over its socket: what a browser would tidy up in an address arrives here as it is.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private const string Secret = "outside the site";

    private readonly Folder _folder = new();
    private readonly int _port = FreePort();
    private readonly Process _server;

    public ServeTests()
    {
        Write("site/index.html", "<!doctype html><title>σ</title>");
        Write("site/assets/page.js", "1");
        Write("site/.hidden", Secret);
        Write("secret.txt", Secret);
        Write("site-beside/secret.txt", Secret);
        Directory.CreateDirectory(Site("empty"));
        if (!OperatingSystem.IsWindows()) // there a link takes rights that not everybody has
        {
            File.CreateSymbolicLink(Site("link.txt"), Path.Combine(_folder.Path, "secret.txt"));
            Directory.CreateSymbolicLink(Site("link"), _folder.Path);
        }

        _server = RunnerProcess.Start("serve", Site(""), "--port", $"{_port}");
    }

    public async ValueTask InitializeAsync() => Assert.Contains($"http://localhost:{_port}/", await _server.StandardOutput.ReadLineAsync(Token), StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        _server.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_page_is_served_and_HEAD_gives_its_headers()
    {
        var (status, headers, body) = await AskAsync("GET", "/");
        Assert.Equal((200, "<!doctype html><title>σ</title>"), (status, body));
        Assert.Equal("text/html; charset=utf-8", headers["content-type"]);
        Assert.Equal("nosniff", headers["x-content-type-options"]);
        Assert.Equal("no-cache", headers["cache-control"]);

        var head = await AskAsync("HEAD", "/index.html");
        Assert.Equal((200, "", headers["content-length"]), (head.Status, head.Body, head.Headers["content-length"]));
    }

    [Theory]
    [InlineData("page.html", "text/html; charset=utf-8")]
    [InlineData("page.css", "text/css; charset=utf-8")]
    [InlineData("page.js", "text/javascript; charset=utf-8")]
    [InlineData("page.mjs", "text/javascript; charset=utf-8")]
    [InlineData("page.json", "application/json")]
    [InlineData("page.svg", "image/svg+xml")]
    [InlineData("page.png", "image/png")]
    [InlineData("page.woff2", "font/woff2")]
    [InlineData("page.wasm", "application/wasm")]
    [InlineData("page.gz", "application/gzip")]
    [InlineData("page.txt", "text/plain; charset=utf-8")]
    [InlineData("page.dib", "text/plain; charset=utf-8")]
    [InlineData("page.dat", "application/octet-stream")]
    [InlineData("page", "application/octet-stream")]
    public async Task A_file_says_what_it_is(string name, string type)
    {
        Write($"site/{name}", "1");
        var (status, headers, _) = await AskAsync("GET", $"/{name}");
        Assert.Equal((200, type), (status, headers["content-type"]));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task It_can_only_be_read(string method)
    {
        var (status, headers, body) = await AskAsync(method, "/index.html");
        Assert.Equal((405, "GET, HEAD", ""), (status, headers["allow"], body));
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/assets/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/%2E%2E%2Fsecret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    [InlineData("/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/....//secret.txt")]
    [InlineData("/..;/secret.txt")]
    [InlineData("/assets/..%00/../../secret.txt")]
    [InlineData("/index.html%00.txt")]
    [InlineData("/../site-beside/secret.txt")]
    [InlineData("//../secret.txt")]
    [InlineData("../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("/%2fetc%2fpasswd")]
    [InlineData("/file:///etc/passwd")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("http://localhost/../secret.txt")]
    [InlineData("/link.txt")]
    [InlineData("/link/secret.txt")]
    [InlineData("/link/")]
    [InlineData("/link/site/index.html")]
    [InlineData("/.hidden")]
    [InlineData("/empty/")]
    [InlineData("/missing.html")]
    [InlineData("/index.html/")]
    [InlineData("/index.html/more")]
    public async Task Nothing_else_is_there(string target)
    {
        foreach (var method in (string[])["GET", "HEAD"])
        {
            var (status, _, body) = await AskAsync(method, target);
            Assert.True(status is 400 or 404, $"{method} {target}: {status}");
            Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again_and_one_that_has_is()
    {
        using var client = new HttpClient { BaseAddress = new($"http://localhost:{_port}/") };
        var first = await client.GetAsync("assets/page.js", Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, "assets/page.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, Token)).StatusCode);

        Write("site/assets/page.js", "22");
        using var later = new HttpRequestMessage(HttpMethod.Get, "assets/page.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal("22", await (await client.SendAsync(later, Token)).Content.ReadAsStringAsync(Token));

        using var part = new HttpRequestMessage(HttpMethod.Get, "assets/page.js") { Headers = { Range = new RangeHeaderValue(1, 1) } };
        Assert.Equal((HttpStatusCode.PartialContent, "2"), ((await client.SendAsync(part, Token)) is var answer ? answer.StatusCode : 0, await answer.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task A_folder_without_its_slash_is_sent_to_the_same_host_only()
    {
        Write("site/sources/index.html", "sources");
        Assert.Equal("sources", (await AskAsync("GET", "/sources/")).Body);
        var (status, headers, _) = await AskAsync("GET", "/sources");
        Assert.Equal((301, $"http://localhost:{_port}/sources/"), (status, headers["location"]));
    }

    [Fact]
    public void Nobody_else_can_reach_it()
    {
        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == _port).ToList();
        Assert.NotEmpty(listeners);
        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address), $"{listener}"));
    }

    [Fact]
    public async Task A_port_in_use_is_an_error_that_says_what_to_do()
    {
        var (exitCode, output, error) = await RunnerProcess.RunAsync("serve", Site(""), "--port", $"{_port}");
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal($"Port {_port} is in use or not allowed: stop what listens there, name another with --port, or leave --port out.", error.Trim());
    }

    [Fact]
    public async Task Without_a_port_two_servers_find_one_each()
    {
        using var first = RunnerProcess.Start("serve", Site(""));
        using var second = RunnerProcess.Start("serve", Site(""));
        try
        {
            var lines = new[] { await first.StandardOutput.ReadLineAsync(Token), await second.StandardOutput.ReadLineAsync(Token) };
            Assert.All(lines, line => Assert.StartsWith("http://localhost:80", line, StringComparison.Ordinal));
            Assert.NotEqual(lines[0], lines[1]);
        }
        finally
        {
            first.Kill();
            second.Kill();
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public async Task A_port_is_a_number(string port)
    {
        var (exitCode, _, error) = await RunnerProcess.RunAsync("serve", Site(""), "--port", port);
        Assert.Equal(2, exitCode);
        Assert.Contains("expected a whole number from 1 to 65535", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_not_there_is_to_be_published_first()
    {
        var (exitCode, _, error) = await RunnerProcess.RunAsync("serve", Site("empty"));
        Assert.Equal(2, exitCode);
        Assert.Contains("Publish it first", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task Ctrl_C_ends_it(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "kill -INT is not there on Windows");
        using var lingering = new TcpClient();
        await lingering.ConnectAsync(IPAddress.Loopback, _port, Token); // who has connected and says nothing does not hold it up
        using (var kill = Process.Start("kill", [signal, $"{_server.Id}"]))
            await kill.WaitForExitAsync(Token);
        await _server.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(20), Token);
        Assert.Equal(0, _server.ExitCode);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<(int Status, Dictionary<string, string> Headers, string Body)> AskAsync(string method, string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port, Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{method} {target} HTTP/1.1\r\nHost: localhost:{_port}\r\nConnection: close\r\n\r\n"), Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (head, body) = (await reader.ReadToEndAsync(Token)).Split("\r\n\r\n", 2) is [var first, var second] ? (first, second) : ("HTTP/1.1 0", "");
        var lines = head.Split("\r\n");
        return (int.Parse(lines[0].Split(' ')[1]), lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0].ToLowerInvariant(), pair => pair[1]), body);
    }

    private string Site(string path) => Path.Combine(_folder.Path, "site", path);

    private void Write(string path, string text)
    {
        var file = Path.Combine([_folder.Path, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
