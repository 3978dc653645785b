using OnboardingTracker.Core.Requests;

namespace OnboardingTracker.Web.Api;

/// <summary>Writes an answer and keeps it under its key. One that a second try may change (busy, a fault) is not kept.</summary>
internal sealed class KeptResult(IResult? result, IKeptAnswerStore answers, string memberId, string key) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var wire = response.Body;
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await (result ?? TypedResults.Empty).ExecuteAsync(httpContext);
        }
        catch
        {
            await answers.ReleaseAsync(memberId, key, CancellationToken.None);
            throw;
        }
        finally
        {
            response.Body = wire;
        }

        if (response.StatusCode is StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError)
        {
            await answers.ReleaseAsync(memberId, key, CancellationToken.None);
        }
        else
        {
            // The work is done: it is kept even when the caller has gone.
            await answers.KeepAsync(memberId, key, AnswerOf(response, written.ToArray()), CancellationToken.None);
        }

        written.Position = 0;
        await written.CopyToAsync(wire, httpContext.RequestAborted);
    }

    private static FirstAnswer AnswerOf(HttpResponse response, byte[] body) =>
        new(response.StatusCode, response.ContentType, response.Headers.Location, response.Headers.ETag, body);
}

/// <summary>The first answer, again.</summary>
internal sealed class ReplayedResult(FirstAnswer first) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = first.Status;
        response.ContentType = first.ContentType;
        response.Headers[Idempotency.ReplayedHeader] = "true";
        if (first.Location is not null)
        {
            response.Headers.Location = first.Location;
        }

        if (first.ETag is not null)
        {
            response.Headers.ETag = first.ETag;
        }

        await response.Body.WriteAsync(first.Body, httpContext.RequestAborted);
    }
}
