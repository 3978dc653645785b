using System.Text.Json;
using System.Text.Unicode;

namespace OnboardingTracker.Web.Api.Json;

/// <summary>Tells whether bytes are one JSON object, and if not, says why not in a sentence.</summary>
internal static class JsonSyntax
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    /// <returns>Null when it is one JSON object.</returns>
    public static string? Complaint(ReadOnlySpan<byte> body, string example)
    {
        if (!Utf8.IsValid(body))
        {
            return "The body is not UTF-8.";
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ApiJson.MaxDepth });
        try
        {
            var isObject = reader.Read() && reader.TokenType is JsonTokenType.StartObject;
            while (reader.Read())
            {
                // Only the grammar matters here.
            }

            return isObject ? null : $"Send a JSON object, for example {example}.";
        }
        catch (JsonException problem)
        {
            return SentenceOf(problem, body, example);
        }
    }

    private static string SentenceOf(JsonException problem, ReadOnlySpan<byte> body, string example)
    {
        if (body.TrimEnd(" \t\r\n"u8).IsEmpty)
        {
            return $"Send a JSON object, for example {example}.";
        }

        if (NestedTooDeeply(body))
        {
            return "The body is nested too deeply.";
        }

        var line = (problem.LineNumber ?? 0) + 1;
        return IsCutOff(body) ? "The body is not complete JSON." : $"The body is not JSON (line {line}).";
    }

    /// <summary>The same bytes as a first part of more are fine: then only the end is missing.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = ApiJson.MaxDepth }));
        try
        {
            while (reader.Read())
            {
                // To the end of what is there.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool NestedTooDeeply(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= ApiJson.MaxDepth)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Wrong before it was too deep; the other sentence fits.
        }

        return false;
    }
}
