using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NotebookRunner;

/// <summary>A web server for the files of one folder, which nobody but this machine can reach.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly UnlinkedFiles _files;
    private readonly WebApplication _app;

    public SiteServer(string folder, int port)
    {
        _files = new UnlinkedFiles(folder);
        Address = $"http://localhost:{port}/";

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2)); // Who still reads is not waited for.
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.ListenLocalhost(port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        });

        _app = builder.Build();
        _app.Use(OnlyReading);
        _app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = _files, DefaultFileNames = ["index.html"] });
        _app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = _files,
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".gz"] = "application/gzip", [".dib"] = "text/plain", [".cs"] = "text/plain" } },
            ServeUnknownFileTypes = true,
            DefaultContentType = "application/octet-stream",
            OnPrepareResponse = Prepare,
        });
        _app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return context.Response.WriteAsync("There is no such page here.");
        });
    }

    public string Address { get; }

    /// <exception cref="IOException">The port is in use, or not allowed.</exception>
    public Task StartAsync() => _app.StartAsync();

    /// <summary>Waits until the process is asked to end, by Ctrl+C or otherwise.</summary>
    public Task WaitForEndAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _files.Dispose();
    }

    private static Task OnlyReading(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    private static void Prepare(StaticFileResponseContext served)
    {
        var headers = served.Context.Response.Headers;
        headers.CacheControl = "no-cache"; // The site may be published anew while it is looked at.
        headers.XContentTypeOptions = "nosniff";
        if (headers.ContentType.ToString() is var type && type.StartsWith("text/", StringComparison.Ordinal))
            headers.ContentType = $"{type}; charset=utf-8";
    }
}
