using OnboardingTracker.Web.Api.Json;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What POST and PUT of an onboarding take.</summary>
public sealed record OnboardingRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "name": "US launch" }""";

    public string? Name { get; init; }

    public string? Customer { get; init; }

    public ProfileShape? Profile { get; init; }
}
