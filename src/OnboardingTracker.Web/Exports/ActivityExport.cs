using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Api.Shapes;

namespace OnboardingTracker.Web.Exports;

/// <summary>Activity as a file, written while it is read, so that a long history needs no more memory than a short one.</summary>
public sealed class ActivityExport(IAsyncEnumerable<LoggedEntry> entries, ExportFormat format, string name) : IResult
{
    /// <summary>The columns of the CSV, with the names of the API.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "number", "at", "actorKind", "actor", "actorId", "kind", "onboarding", "onboardingName", "step", "sentence", "detail", "before", "after", "from", "isMoney",
    ];

    /// <summary>After so many rows what is written goes out.</summary>
    private const int FlushRows = 200;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = format is ExportFormat.Csv ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{(format is ExportFormat.Csv ? "csv" : "json")}\"";
        await (format is ExportFormat.Csv ? CsvAsync(response, httpContext.RequestAborted) : JsonAsync(httpContext, httpContext.RequestAborted));
    }

    private static string Line(LoggedEntry logged)
    {
        var entry = logged.Entry;
        return CsvOutput.Line(
            entry.Number?.ToString(CultureInfo.InvariantCulture),
            Instant(entry.At),
            ProfileWords.Of(entry.ActorKind),
            entry.ActorName,
            entry.ActorId,
            ProfileWords.Of(entry.Kind),
            logged.OnboardingKey,
            logged.OnboardingName,
            entry.StepKey,
            entry.Sentence,
            entry.Detail,
            entry.Before,
            entry.After,
            logged.Network,
            entry.IsMoney ? "true" : "false");
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private async Task CsvAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        // The mark at the start tells spreadsheets that names are UTF-8; readers of CSV skip it.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvOutput.Line(Columns).AsMemory(), cancellationToken);
        var rows = 0;
        await foreach (var logged in entries.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(Line(logged).AsMemory(), cancellationToken);
            if (++rows % FlushRows == 0)
            {
                await writer.FlushAsync(cancellationToken);
            }
        }
    }

    private async Task JsonAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        await JsonSerializer.SerializeAsync(context.Response.Body, ShapesAsync(cancellationToken), options, cancellationToken);
    }

    private async IAsyncEnumerable<ActivityShape> ShapesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var logged in entries.WithCancellation(cancellationToken))
        {
            yield return ActivityShape.Of(logged);
        }
    }
}

/// <summary>The forms of an export.</summary>
public enum ExportFormat
{
    Csv,
    Json,
}
