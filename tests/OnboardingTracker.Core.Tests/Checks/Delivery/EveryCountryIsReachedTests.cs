using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class EveryCountryIsReachedTests
{
    private static readonly Profile Two = Profile.Unknown with { Countries = ["US", "DE"] };

    [Theory]
    [InlineData(95, 5, Verdict.Passed)]
    [InlineData(94, 6, Verdict.PassedWithWarning)]
    [InlineData(0, 1, Verdict.PassedWithWarning)]
    public void The_share_of_each_country_decides(int delivered, int lost, Verdict verdict)
    {
        var finding = Judge([.. To("US", 900, 0), .. To("DE", delivered, lost)]);

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict is Verdict.PassedWithWarning, finding.Summary.Contains("to Germany", StringComparison.Ordinal));
    }

    [Fact]
    public void A_country_that_is_not_planned_or_has_no_message_is_not_judged()
    {
        Assert.Equal(Verdict.Passed, Judge([.. To("US", 10, 0), .. To("GB", 0, 10)]).Verdict);
        Assert.Equal(Verdict.DoesNotApply, Judge([.. To("GB", 0, 10)]).Verdict);
        Assert.Equal(Verdict.DoesNotApply, Judge([Some.Message(1, "queued") with { ToCountry = "DE" }]).Verdict);
    }

    [Fact]
    public void Without_a_plan_there_is_nothing_to_compare() =>
        Assert.Equal(Verdict.DoesNotApply, Ask.For<EveryCountryIsReached>(Some.Snapshot() with { Messages = [.. To("US", 1, 0)] }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<EveryCountryIsReached>(Some.Unread(SnapshotPart.Messages), Two).Verdict);

    private static Finding Judge(IReadOnlyList<Message> messages) => Ask.For<EveryCountryIsReached>(Some.Snapshot() with { Messages = messages }, Two);

    private static IEnumerable<Message> To(string country, int delivered, int lost) =>
    [
        .. Enumerable.Range(1, delivered).Select(number => Some.Message(number) with { ToCountry = country }),
        .. Enumerable.Range(1, lost).Select(number => Some.Message(1000 + number, "undelivered", 30003) with { ToCountry = country }),
    ];
}
