using System.Globalization;
using System.Text.Json;
using OnboardingTracker.Simulator.Operations;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Refusals of the organization APIs, whose shapes are others than those of the products: moreInfo, and for users the error of SCIM.</summary>
internal static class OrganizationError
{
    public const string ScimType = "application/scim+json;charset=utf-8";

    public static Answer Of(Operation operation, int status, int code, string message)
    {
        var moreInfo = $"https://www.twilio.com/docs/errors/{code.ToString(CultureInfo.InvariantCulture)}";
        return operation.Shape is Shape.PagesByIndex
            ? Answer.Json(status, new
            {
                schemas = (string[])["urn:ietf:params:scim:api:messages:2.0:Error"],
                detail = message,
                status = status.ToString(CultureInfo.InvariantCulture),
                code,
                moreInfo,
            }) with
            { ContentType = ScimType }
            : Answer.Json(status, new { code, message, moreInfo, status });
    }

    /// <summary>A refusal of the products in the shape of this operation.</summary>
    public static Answer Shaped(Operation operation, Answer refusal)
    {
        using var body = JsonDocument.Parse(refusal.Body);
        return Of(operation, refusal.Status, body.RootElement.GetProperty("code").GetInt32(), body.RootElement.GetProperty("message").GetString()!) with
        {
            RetryAfterSeconds = refusal.RetryAfterSeconds,
        };
    }

    /// <summary>Twilio's ErrorThrottled of the token endpoint: the same, and until when to stay away.</summary>
    public static Answer ThrottledToken(Answer refusal, DateTimeOffset now)
    {
        using var body = JsonDocument.Parse(refusal.Body);
        return refusal with
        {
            Body = Answer.Json(refusal.Status, new
            {
                code = body.RootElement.GetProperty("code").GetInt32(),
                message = body.RootElement.GetProperty("message").GetString(),
                more_info = body.RootElement.GetProperty("more_info").GetString(),
                status = refusal.Status,
                throttled_until = now.AddSeconds(60).Iso8601(),
            }).Body,
        };
    }
}
