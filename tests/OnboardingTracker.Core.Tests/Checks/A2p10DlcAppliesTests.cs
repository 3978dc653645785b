using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks;

public sealed class A2p10DlcAppliesTests
{
    private static readonly AccountSnapshot Empty = Some.Snapshot() with
    {
        PhoneNumbers = [Some.UsLocal()],
        MessagingServices = [],
        Brands = [],
        TollfreeVerifications = [],
        ShortCodeApplications = [],
    };

    public static TheoryData<string> Keys =>
        ["brand-is-approved", "campaigns-are-verified", "us-numbers-have-a-campaign", "opt-out-is-described", "opt-in-words-are-set"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_programme_that_sends_nothing_to_the_us_needs_none(string key)
    {
        var finding = Judge(key, Profile.Unknown with { Countries = ["DE", "CA"], SenderTypes = [SenderType.A2p10Dlc] });

        Assert.Equal(Verdict.DoesNotApply, finding.Verdict);
        Assert.Equal("The profile sends nothing to the United States.", finding.Summary);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_programme_without_us_local_numbers_needs_none(string key)
    {
        var finding = Judge(key, Profile.Unknown with { Countries = ["US"], SenderTypes = [SenderType.Alphanumeric] });

        Assert.Equal(Verdict.DoesNotApply, finding.Verdict);
        Assert.Contains("A2P 10DLC", finding.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Answers_that_are_not_known_rule_nothing_out(string key)
    {
        Profile[] open =
        [
            Profile.Unknown,
            Profile.Unknown with { Countries = ["US"] },
            Profile.Unknown with { Countries = ["PR"], SenderTypes = [SenderType.A2p10Dlc] },
            Profile.Unknown with { SenderTypes = [SenderType.A2p10Dlc] },
        ];

        Assert.All(open, profile => Assert.NotEqual(Verdict.DoesNotApply, Judge(key, profile).Verdict));
    }

    /// <summary>No source says that A2P 10DLC reaches them, so neither the rules of the US nor its numbers are claimed for them.</summary>
    [Theory]
    [InlineData("GU")]
    [InlineData("VI")]
    [InlineData("AS")]
    [InlineData("MP")]
    public void Territories_of_which_no_source_speaks_are_not_called_the_us(string territory)
    {
        Assert.False(Some.Number(4, "+16715550100", territory, PhoneNumberKind.Local).IsUsLocal);
        Assert.All(Keys, key => Assert.Equal(
            Verdict.DoesNotApply, Judge(key, Profile.Unknown with { Countries = [territory], SenderTypes = [SenderType.A2p10Dlc] }).Verdict));
    }

    private static Finding Judge(string key, Profile profile) =>
        FindingMerge.OfCheck([.. ProductChecks.All.First(check => check.Definition.Key == key).Inspect(Empty, profile)]);
}
