using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>An onboarding as the API shows it.</summary>
/// <param name="Forecast">The earliest day, of UTC, on which it can send anywhere; null while nothing can be said, as without countries.</param>
public sealed record OnboardingShape(
    string Key,
    string Name,
    string? Customer,
    ProfileShape Profile,
    IReadOnlyList<MilestoneShape> Milestones,
    IReadOnlyList<CanSendShape> CanSend,
    DateOnly? Forecast)
{
    public static OnboardingShape Of(Checklist checklist)
    {
        var onboarding = checklist.Onboarding;
        return new OnboardingShape(
            onboarding.Key,
            onboarding.Name,
            onboarding.Customer,
            ProfileShape.Of(onboarding.Profile),
            [.. checklist.Milestones.Select(MilestoneShape.Of)],
            [.. (onboarding.Profile.Countries ?? []).Select(country => CanSendShape.Of(country, onboarding))],
            Core.Forecasting.Forecast.Read(checklist, checklist.ReadAt).Earliest);
    }
}

/// <summary>Where a milestone stands.</summary>
public sealed record MilestoneShape(MilestoneKey Key, MilestoneStatus Status, int Done, int Total, int NotNeeded)
{
    public static MilestoneShape Of(MilestoneStanding standing) =>
        new(standing.Definition.Key, standing.Status, standing.Counts.Done, standing.Counts.Total, standing.Counts.NotNeeded);
}

/// <summary>"Can we send?" for one country, with the one reason why not.</summary>
public sealed record CanSendShape(string Country, SendAnswer Answer, string Reason)
{
    /// <summary>A country that was added since the last check has no answer yet.</summary>
    public static CanSendShape Of(string country, Onboarding onboarding) =>
        onboarding.CanSend.FirstOrDefault(answer => answer.Country == country) is { } known
            ? new CanSendShape(country, known.Answer, known.Reason)
            : new CanSendShape(country, SendAnswer.Unknown, "Not checked yet.");
}

/// <summary>One page of a list; the cursor is null at the end.</summary>
public sealed record ListShape<T>(IReadOnlyList<T> Items, string? NextCursor);
