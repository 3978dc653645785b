using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Serilog at the edge: readable lines in Development, compact JSON elsewhere, masked either way.</summary>
public static class TrackerLogging
{
    private const string Readable = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <param name="isVerb">A verb says what went wrong, and else nothing.</param>
    public static WebApplicationBuilder AddTrackerLogging(this WebApplicationBuilder builder, bool isVerb)
    {
        ITextFormatter lines = builder.Environment.IsDevelopment()
            ? new MessageTemplateTextFormatter(Readable, CultureInfo.InvariantCulture)
            : new RenderedCompactJsonFormatter();

        builder.Services.AddSerilog((services, log) => Levels(log, isVerb)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Filter.ByExcluding(line => line.Exception is { } failure && StartRefusal.SentenceOf(failure) is not null)
            .WriteTo.Sink(new MaskedLog(lines, services.GetRequiredService<ConsoleText>().Log)), preserveStaticLogger: true);
        return builder;
    }

    /// <summary>One line a request, by its route: the path itself may hold a token.</summary>
    public static WebApplication UseTrackerRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{Method} {Route} answered {StatusCode} in {Elapsed:0} ms";
            options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
            [
                new LogEventProperty("Method", new ScalarValue(context.Request.Method)),
                new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
                new LogEventProperty("StatusCode", new ScalarValue(status)),
                new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
            ];
            options.GetLevel = (context, _, exception) => exception switch
            {
                // Somebody left before the answer came: that is no fault of the server.
                OperationCanceledException when context.RequestAborted.IsCancellationRequested => LogEventLevel.Debug,
                null when context.Response.StatusCode < StatusCodes.Status500InternalServerError => IsQuiet(context) ? LogEventLevel.Debug : LogEventLevel.Information,
                _ => LogEventLevel.Error,
            };
        });
        return app;
    }

    private static LoggerConfiguration Levels(LoggerConfiguration log, bool isVerb) => isVerb
        ? log.MinimumLevel.Error()
        : log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http.HttpClient", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Fatal)
            // What fails there is logged in one line of our own, without the text that came from outside.
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal);

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    private static bool IsQuiet(HttpContext context) => HealthEndpoints.IsHealth(context.Request.Path);
}
