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

    [Theory]
    [InlineData(6, 0, Verdict.Passed)]
    [InlineData(5, 0, Verdict.DoesNotApply)]
    [InlineData(5, null, Verdict.NothingYet)]
    [InlineData(5, 6, Verdict.NothingYet)]
    public void With_a_credential_of_the_organization_its_own_list_counts(int active, int? planned, Verdict verdict) => Assert.Equal(
        verdict,
        Ask.For<ManyAccountsHaveAnOrganization>(
            Some.Organization() with
            {
                OrganizationAccounts = [.. Enumerable.Range(0, active).Select(number => Some.Project(number)), Some.Project(90, status: "suspended"), Some.Project(91, status: "pending_closure")],
            },
            Planned(planned)).Verdict);

    [Fact]
    public void Accounts_of_the_organization_that_were_not_read_could_not_be_checked() => Assert.Equal(
        Verdict.CouldNotCheck,
        Ask.For<ManyAccountsHaveAnOrganization>(Some.Organization() with { Subaccounts = [] }, Planned(1)).Verdict);

    private static Profile Planned(int? accounts) =>
        Profile.Unknown with { PlannedAccounts = accounts is { } count ? [.. Enumerable.Range(1, count).Select(number => $"Unit {number}")] : null };

    private static Finding Judge(int? planned, params TwilioAccount[] subaccounts) => Ask.For<ManyAccountsHaveAnOrganization>(
        Some.Snapshot() with { Subaccounts = subaccounts }, Planned(planned));
}
