using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>An answer of the API, read whole.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, string? MediaType)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Location => Headers.Location?.OriginalString;

    public string? ETag => Headers.ETag?.ToString();

    /// <summary>The last part of the problem's type.</summary>
    public string? Problem => MediaType == "application/problem+json" ? Json.GetProperty("type").GetString()!.Split('#')[^1] : null;

    public string Detail => Json.GetProperty("detail").GetString()!;
}

internal static class Calls
{
    public static Task<Answer> ReadAsync(this HttpClient api, string path) => SendAsync(api, HttpMethod.Get, path);

    public static Task<Answer> AddAsync(this HttpClient api, string path, object? body = null) => SendAsync(api, HttpMethod.Post, path, body);

    public static Task<Answer> SetAsync(this HttpClient api, string path, object body, string? ifMatch = null) =>
        SendAsync(api, HttpMethod.Put, path, body, ifMatch);

    public static Task<Answer> RemoveAsync(this HttpClient api, string path, string? ifMatch = null) =>
        SendAsync(api, HttpMethod.Delete, path, null, ifMatch);

    public static async Task<Answer> SendAsync(
        this HttpClient api, HttpMethod method, string path, object? body = null, string? ifMatch = null, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = body as HttpContent ?? new StringContent(
                body as string ?? JsonSerializer.Serialize(body), new MediaTypeHeaderValue("application/json"));
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (header is { } more)
        {
            request.Headers.TryAddWithoutValidation(more.Name, more.Value);
        }

        using var response = await api.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers,
            response.Content.Headers.ContentType?.MediaType);
    }
}
