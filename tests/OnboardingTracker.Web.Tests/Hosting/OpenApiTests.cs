using System.Net;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Hosting;

public sealed class OpenApiTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    [Fact]
    public async Task Description_names_every_route_the_words_and_how_to_sign_in()
    {
        var answer = await running.Tracker.Api().ReadAsync("/openapi/v1.json");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("3.1", answer.Json.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "/api/v1/activity",
                "/api/v1/activity/chain",
                "/api/v1/invitations",
                "/api/v1/invitations/{id}",
                "/api/v1/invitations/{id}/link",
                "/api/v1/me/steps",
                "/api/v1/notices",
                "/api/v1/notices/read",
                "/api/v1/notices/{id}/read",
                "/api/v1/onboardings",
                "/api/v1/onboardings/{key}",
                "/api/v1/onboardings/{key}/access",
                "/api/v1/onboardings/{key}/activity",
                "/api/v1/onboardings/{key}/billing",
                "/api/v1/onboardings/{key}/changes",
                "/api/v1/onboardings/{key}/checks",
                "/api/v1/onboardings/{key}/checks/{id}",
                "/api/v1/onboardings/{key}/connection",
                "/api/v1/onboardings/{key}/connection/organization",
                "/api/v1/onboardings/{key}/forecast",
                "/api/v1/onboardings/{key}/steps",
                "/api/v1/onboardings/{key}/steps/{step}",
                "/api/v1/onboardings/{key}/steps/{step}/closer",
                "/api/v1/onboardings/{key}/steps/{step}/comments",
                "/api/v1/onboardings/{key}/steps/{step}/comments/{id}",
                "/api/v1/onboardings/{key}/steps/{step}/confirmation",
                "/api/v1/onboardings/{key}/steps/{step}/denial",
                "/api/v1/onboardings/{key}/steps/{step}/disagreement",
                "/api/v1/onboardings/{key}/steps/{step}/due-date",
                "/api/v1/onboardings/{key}/steps/{step}/evidence",
                "/api/v1/onboardings/{key}/steps/{step}/evidence/files",
                "/api/v1/onboardings/{key}/steps/{step}/evidence/{id}",
                "/api/v1/onboardings/{key}/steps/{step}/not-needed",
            ],
            answer.Json.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var schemas = answer.Json.GetProperty("components").GetProperty("schemas");
        Assert.Equal(
            ["singleDeveloper", "smallTeam", "enterprise", "isv"],
            schemas.GetProperty("TeamType").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(
            "a2p10dlc",
            schemas.GetProperty("ProfileShape").GetProperty("properties").GetProperty("senderTypes").GetProperty("items").GetProperty("enum")[0].GetString());
        var post = answer.Json.GetProperty("paths").GetProperty("/api/v1/onboardings").GetProperty("post");
        Assert.True(post.GetProperty("requestBody").GetProperty("required").GetBoolean());
        Assert.True(post.GetProperty("responses").TryGetProperty("default", out _));
        Assert.Equal("bearer", answer.Json.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString());
    }
}
