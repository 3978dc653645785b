using System.Text.Json;
using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>A whole answer before it is sent, so that a fault can still spoil it.</summary>
internal sealed record Answer(int Status, byte[] Body)
{
    public string ContentType { get; init; } = "application/json;charset=utf-8";

    public int? RetryAfterSeconds { get; init; }

    /// <summary>The simulator does not play this path: a test that meets one should fail.</summary>
    public bool IsUnknown { get; init; }

    public static Answer Json(int status, object body) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options));

    public static Answer Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
        {
            write(writer);
        }

        return new(StatusCodes.Status200OK, buffer.ToArray());
    }

    /// <param name="drip">The pause after each single byte; none to send all at once.</param>
    public async Task SendAsync(HttpContext context, TimeSpan drip)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Basic realm=\"Twilio API\"";
        }

        if (drip == TimeSpan.Zero)
        {
            await response.Body.WriteAsync(Body, context.RequestAborted);
            return;
        }

        for (var at = 0; at < Body.Length; at++)
        {
            await response.Body.WriteAsync(Body.AsMemory(at, 1), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(drip, context.RequestAborted);
        }
    }
}
