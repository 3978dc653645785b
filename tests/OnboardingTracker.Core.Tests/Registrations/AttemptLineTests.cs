using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Registrations;

public sealed class AttemptLineTests
{
    [Fact]
    public void A_try_stands_beside_the_one_before_of_the_same_purpose()
    {
        var lines = AttemptLine.Of([Try(2, "Alerts", "tick a box"), Try(1, "Offers", "say yes"), Try(1, "Alerts", "sign up")]);

        Assert.Equal(["sign up → tick a box"], lines[0].Changed.Select(change => $"{change.Before} → {change.After}"));
        Assert.All(lines.Skip(1), line => Assert.Null(line.Before));
        Assert.All(lines.Skip(1), line => Assert.Empty(line.Changed));
    }

    [Fact]
    public void The_same_text_again_changes_nothing()
    {
        var lines = AttemptLine.Of([Try(2, "Alerts", "sign up"), Try(1, "Alerts", "sign up")]);

        Assert.NotNull(lines[0].Before);
        Assert.Empty(lines[0].Changed);
    }

    private static RegistrationAttempt Try(int number, string purpose, string text) => new(
        Guid.CreateVersion7(Some.Noon),
        RegistrationKind.Campaign,
        $"{purpose}/{number}",
        purpose,
        "A2P campaign",
        number,
        [new HandedIn("description of how people opt in", text), new HandedIn("use case", "alerts")],
        RegistrationStage.InReview,
        "in review",
        [],
        Some.Noon,
        null);
}
