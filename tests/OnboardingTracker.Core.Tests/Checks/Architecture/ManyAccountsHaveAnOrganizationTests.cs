using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class ManyAccountsHaveAnOrganizationTests
{
    [Theory]
    [InlineData(5, 0, Verdict.PassedWithWarning)]
    [InlineData(4, 5, Verdict.DoesNotApply)]
    [InlineData(4, null, Verdict.NothingYet)]
    [InlineData(0, 6, Verdict.PassedWithWarning)]
    public void Beyond_five_an_organization_is_called_for(int subaccounts, int? planned, Verdict verdict) => Assert.Equal(
        verdict,
        Judge(planned, [.. Enumerable.Range(2, subaccounts).Select(number => Some.Subaccount(number))]).Verdict);

    [Fact]
    public void Closed_accounts_do_not_count() => Assert.Equal(
        Verdict.DoesNotApply,
        Judge(1, [.. Enumerable.Range(2, 9).Select(number => Some.Subaccount(number) with { Status = "closed" })]).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<ManyAccountsHaveAnOrganization>(Some.Unread(SnapshotPart.Subaccounts)).Verdict);

    private static Finding Judge(int? planned, params TwilioAccount[] subaccounts) => Ask.For<ManyAccountsHaveAnOrganization>(
        Some.Snapshot() with { Subaccounts = subaccounts },
        Profile.Unknown with { PlannedAccounts = planned is { } count ? [.. Enumerable.Range(1, count).Select(number => $"Unit {number}")] : null });
}
