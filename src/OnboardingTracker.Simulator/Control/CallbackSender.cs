using Microsoft.AspNetCore.Http.HttpResults;

namespace OnboardingTracker.Simulator.Control;

/// <summary>Sends a callback as Twilio would, signed with the account's auth token, and tells what came back.</summary>
internal static class CallbackSender
{
    public static async Task<Results<Ok<CallbackReport>, JsonHttpResult<Complaint>>> SendAsync(
        CallbackOrder order, CancellationToken cancellationToken)
    {
        // Only addresses of this machine: the simulator must not become a way to call somebody else's server.
        if (!Uri.TryCreate(order.Url, UriKind.Absolute, out var url) || !url.IsLoopback || url.Scheme is not ("http" or "https"))
        {
            return TypedResults.Json(
                new Complaint("url must be an http address of this machine"), statusCode: StatusCodes.Status400BadRequest);
        }

        // Twilio signs the address it was told, which behind a proxy is not the one it is delivered to here.
        var signature = CallbackSignature.Of(
            order.AuthToken ?? SimulatorCredentials.AuthToken, order.SignedUrl ?? order.Url, order.Parameters);

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(15) };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(order.Parameters) };
        request.Headers.Add("X-Twilio-Signature", signature);

        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return TypedResults.Ok(new CallbackReport((int)response.StatusCode, signature, Error: null));
        }
        catch (HttpRequestException exception)
        {
            return TypedResults.Ok(new CallbackReport(Status: null, signature, exception.Message));
        }
    }
}

internal sealed record CallbackOrder(
    string Url, IReadOnlyDictionary<string, string> Parameters, string? SignedUrl = null, string? AuthToken = null);

internal sealed record CallbackReport(int? Status, string Signature, string? Error);
