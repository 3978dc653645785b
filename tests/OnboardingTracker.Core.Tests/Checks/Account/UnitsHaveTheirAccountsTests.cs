using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class UnitsHaveTheirAccountsTests
{
    [Theory]
    [InlineData("active", Verdict.Passed)]
    [InlineData("suspended", Verdict.NothingYet)]
    [InlineData("closed", Verdict.NothingYet)]
    public void An_active_subaccount_parts_the_units(string status, Verdict verdict) =>
        Assert.Equal(verdict, Judge(TeamType.Enterprise, Some.Subaccount(2) with { Status = status }).Verdict);

    [Fact]
    public void None_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge(TeamType.Isv).Verdict);

    [Fact]
    public void A_small_team_has_no_units() => Assert.Equal(Verdict.DoesNotApply, Judge(TeamType.SmallTeam).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<UnitsHaveTheirAccounts>(Some.Unread(SnapshotPart.Subaccounts)).Verdict);

    private static Finding Judge(TeamType team, params TwilioAccount[] subaccounts) => Ask.For<UnitsHaveTheirAccounts>(
        Some.Snapshot() with { Subaccounts = subaccounts }, Profile.Unknown with { TeamType = team });
}
