using System.Globalization;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Twilio's refusals: code, message, more_info and status.</summary>
internal static class TwilioError
{
    public static Answer WrongCredentials { get; } = Of(401, 20003, "Authenticate");

    public static Answer TestCredentials { get; } = Of(403, 20008, "Resource not accessible with Test Account Credentials");

    public static Answer PageSizeTooLarge { get; } = Of(400, 20007, "Page size must be between 1 and 1000");

    public static Answer InvalidPageToken { get; } = Of(400, 21481, "Invalid PageToken");

    public static Answer AccountSidMissing { get; } = Of(400, 20001, "Missing required parameter AccountSid in the query string");

    public static Answer NotFound(string path) =>
        Of(404, 20404, $"The requested resource {path} was not found");

    public static Answer NotPlayed(string method, string path) =>
        Of(501, 20501, $"The simulator does not play {method} {path}") with { IsUnknown = true };

    public static Answer Of(int status, int code, string message) => Answer.Json(status, new
    {
        code,
        message,
        more_info = $"https://www.twilio.com/docs/errors/{code.ToString(CultureInfo.InvariantCulture)}",
        status,
    });

    /// <summary>What Twilio says with a status when nothing more is known about the reason.</summary>
    public static Answer Of(int status) => status switch
    {
        401 => WrongCredentials,
        403 => Of(403, 70051, "Authorization failed"),
        404 => Of(404, 20404, "The requested resource was not found"),
        429 => Of(429, 20429, "Too Many Requests"),
        500 => Of(500, 20500, "Internal Server Error"),
        503 => Of(503, 20503, "Service Unavailable"),
        _ => Of(status, status, "The simulator was told to answer so"),
    };
}
