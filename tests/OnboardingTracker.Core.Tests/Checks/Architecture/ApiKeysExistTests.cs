using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class ApiKeysExistTests
{
    [Fact]
    public void Young_keys_with_names_of_their_own_pass()
    {
        var finding = Judge(Some.Key(1, "Billing"), Some.Key(2, "Shop"));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal("2 API keys exist.", finding.Summary);
        Assert.Contains(new Seen("Billing", $"{Some.Sid("SK", 1)}, created 3 Nov 2026"), finding.Seen);
    }

    [Fact]
    public void No_key_does_not_pass()
    {
        var finding = Judge();

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Equal(2, finding.Fixes.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_key_without_a_name_is_warned(string? name)
    {
        var finding = Judge(Some.Key(1, "Shop"), Some.Key(2) with { FriendlyName = name });

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Equal($"Key {Some.Sid("SK", 2)} has no name.", finding.Summary);
    }

    [Fact]
    public void Two_keys_of_one_name_are_warned_once()
    {
        var finding = Judge(Some.Key(1, "Shop"), Some.Key(2, "shop "), Some.Key(3, "Billing"));

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Equal("2 keys share the name \"Shop\".", finding.Summary);
        Assert.Contains($"{Some.Sid("SK", 1)}, {Some.Sid("SK", 2)}", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(365, Verdict.Passed)]
    [InlineData(366, Verdict.PassedWithWarning)]
    public void A_key_is_old_after_365_days(int days, Verdict expected)
    {
        var finding = Judge(Some.Key(1, "Shop") with { DateCreated = Some.Noon.AddDays(-days) });

        Assert.Equal(expected, finding.Verdict);
    }

    [Fact]
    public void A_key_of_unknown_age_is_not_called_old() =>
        Assert.Equal(Verdict.Passed, Judge(Some.Key(1) with { DateCreated = null }).Verdict);

    [Fact]
    public void Unread_keys_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<ApiKeysExist>(Some.Unread(SnapshotPart.Keys)).Verdict);

    private static Finding Judge(params ApiKey[] keys) => Ask.For<ApiKeysExist>(Some.Snapshot() with { Keys = keys });
}
