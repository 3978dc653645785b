using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class SubaccountsAreActiveTests
{
    [Fact]
    public void Active_subaccounts_pass_and_the_account_itself_is_not_counted()
    {
        var finding = Judge(null, Some.Account(), Some.Subaccount(1), Some.Subaccount(2));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal("2 subaccounts are active.", finding.Summary);
    }

    [Fact]
    public void A_suspended_subaccount_is_blocked_and_named()
    {
        var finding = Judge(null, Some.Subaccount(1), Some.Subaccount(2, "Fabrikam") with { Status = "suspended" });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.True(finding.IsFinal);
        Assert.Equal("Subaccount \"Fabrikam\" is suspended. It cannot send.", finding.Summary);
        Assert.Contains(new Seen("Fabrikam", $"{Some.Sid("AC", 2)}, suspended"), finding.Seen);
    }

    [Fact]
    public void A_closed_subaccount_is_as_if_it_were_not_there()
    {
        var closed = Some.Subaccount(1, "Fabrikam") with { Status = "closed" };

        Assert.Equal(Verdict.DoesNotApply, Judge(null, closed).Verdict);
        Assert.Equal(Verdict.NothingYet, Judge(new Profile { PlannedAccounts = ["Fabrikam"] }, closed).Verdict);
    }

    [Fact]
    public void An_unknown_status_is_waiting()
    {
        var finding = Judge(null, Some.Subaccount(1) with { Status = "pending_closure" });

        Assert.Equal(Verdict.Waiting, finding.Verdict);
        Assert.Contains("\"pending_closure\"", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planned_account_that_is_missing_is_named()
    {
        var finding = Judge(new Profile { PlannedAccounts = ["Subaccount 1", "Staging"] }, Some.Subaccount(1));

        Assert.Equal(Verdict.NothingYet, finding.Verdict);
        Assert.StartsWith("Planned and not there yet: \"Staging\".", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_may_be_planned_by_its_SID_and_one_that_is_not_planned_is_named()
    {
        var bySid = Judge(new Profile { PlannedAccounts = [Some.Sid("AC", 1)] }, Some.Subaccount(1));
        var extra = Judge(new Profile { PlannedAccounts = ["Subaccount 1"] }, Some.Subaccount(1), Some.Subaccount(2, "Fabrikam"));

        Assert.Equal(Verdict.Passed, bySid.Verdict);
        Assert.Equal((Verdict.PassedWithWarning, "There and not planned: \"Fabrikam\"."), (extra.Verdict, extra.Summary));
    }

    [Fact]
    public void The_account_itself_may_be_one_of_the_planned()
    {
        var finding = Judge(new Profile { PlannedAccounts = ["Northwind"] }, Some.Account());

        Assert.Equal(Verdict.Passed, finding.Verdict);
    }

    [Fact]
    public void An_isv_without_subaccounts_is_warned()
    {
        var finding = Judge(new Profile { TeamType = TeamType.Isv }, Some.Account());

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains("one subaccount for each customer", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_none_is_planned_or_there_it_does_not_apply() =>
        Assert.Equal(Verdict.DoesNotApply, Judge(new Profile { TeamType = TeamType.SmallTeam }, Some.Account()).Verdict);

    [Fact]
    public void Unread_subaccounts_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SubaccountsAreActive>(Some.Unread(SnapshotPart.Subaccounts)).Verdict);

    [Fact]
    public void Accounts_of_the_organization_are_found_by_their_name_or_SID()
    {
        var finding = Ask.For<SubaccountsAreActive>(
            Some.Organization() with { Subaccounts = [], OrganizationAccounts = [Some.Project(0), Some.Project(1, "Marketing"), Some.Project(2, "Logistics")] },
            new Profile { PlannedAccounts = ["Marketing", Some.Sid("AC", 2)] });

        Assert.Equal((Verdict.Passed, "2 accounts are active."), (finding.Verdict, finding.Summary));
    }

    [Theory]
    [InlineData("pending_closure", Verdict.PassedWithWarning)]
    [InlineData("suspended", Verdict.NotPassed)]
    [InlineData("closed", Verdict.NothingYet)]
    [InlineData("something new", Verdict.Waiting)]
    public void The_status_of_an_account_of_the_organization_counts(string status, Verdict verdict) => Assert.Equal(
        verdict,
        Ask.For<SubaccountsAreActive>(
            Some.Organization() with { Subaccounts = [], OrganizationAccounts = [Some.Project(0), Some.Project(1, "Marketing", status)] },
            new Profile { PlannedAccounts = ["Marketing"] }).Verdict);

    [Fact]
    public void An_account_of_the_organization_that_is_not_planned_is_warned_of()
    {
        var finding = Ask.For<SubaccountsAreActive>(
            Some.Organization() with { Subaccounts = [], OrganizationAccounts = [Some.Project(0), Some.Project(1, "Marketing"), Some.Project(2, "Old tests")] },
            new Profile { PlannedAccounts = ["Marketing"] });

        Assert.Equal((Verdict.PassedWithWarning, "There and not planned: \"Old tests\"."), (finding.Verdict, finding.Summary));
    }

    [Fact]
    public void A_key_that_never_shows_subaccounts_is_enough_where_nothing_planned_is_missed()
    {
        var down = Some.Unread(SnapshotPart.Subaccounts) with { OrganizationSid = Some.OrganizationSid, OrganizationAccounts = [Some.Project(1, "Marketing")] };
        var key = down with { Failures = [new PartFailure(SnapshotPart.Subaccounts, FailureReason.NeedsMainKey, "Only a main key can read this.")] };

        Assert.Equal(Verdict.Passed, Ask.For<SubaccountsAreActive>(key, new Profile { PlannedAccounts = ["Marketing"] }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SubaccountsAreActive>(down, new Profile { PlannedAccounts = ["Marketing"] }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SubaccountsAreActive>(key, new Profile { PlannedAccounts = ["Marketing", "Logistics"] }).Verdict);
        Assert.Equal(
            Verdict.CouldNotCheck,
            Ask.For<SubaccountsAreActive>(Some.Organization() with { Subaccounts = [] }, new Profile { PlannedAccounts = ["Marketing"] }).Verdict);
    }

    private static Finding Judge(Profile? profile, params TwilioAccount[] accounts) =>
        Ask.For<SubaccountsAreActive>(Some.Snapshot() with { Account = Some.Account(), Subaccounts = accounts }, profile);
}
