using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Compliance;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Compliance;

public sealed class OptInWordsAreSetTests
{
    [Fact]
    public void Words_and_an_answer_pass()
    {
        var finding = Judge(Some.Campaign());

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal([new Seen("Alerts: opt-in words", "START"), new Seen("Alerts: answer to an opt-in word", "set")], finding.Seen);
    }

    [Theory]
    [InlineData(false, true, "opt-in words")]
    [InlineData(true, false, "answer to an opt-in word")]
    [InlineData(false, false, "opt-in words and no answer to them")]
    public void What_is_missing_is_warned_because_it_is_not_mandatory(bool hasWords, bool hasMessage, string missing)
    {
        var finding = Judge(Some.Campaign() with
        {
            OptInKeywords = hasWords ? ["START"] : [],
            OptInMessage = hasMessage ? "Welcome back." : null,
        });

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains($"has no {missing}: people", finding.Summary, StringComparison.Ordinal);
        Assert.StartsWith("Set opt-in words", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_campaign_there_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<OptInWordsAreSet>(Some.Snapshot() with { MessagingServices = [Some.Service()] }).Verdict);

    [Fact]
    public void It_does_not_apply_without_the_us() =>
        Assert.Equal(Verdict.DoesNotApply, Ask.For<OptInWordsAreSet>(Some.Snapshot(), Profile.Unknown with { Countries = ["DE"] }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        var unread = Some.Service() with { Campaigns = null };

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OptInWordsAreSet>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OptInWordsAreSet>(Some.Snapshot() with { MessagingServices = [unread] }).Verdict);
    }

    private static Finding Judge(Campaign campaign) =>
        Ask.For<OptInWordsAreSet>(Some.Snapshot() with { MessagingServices = [Some.Service() with { Campaigns = [campaign] }] });
}
