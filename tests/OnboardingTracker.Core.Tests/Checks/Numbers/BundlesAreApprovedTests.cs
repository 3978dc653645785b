using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class BundlesAreApprovedTests
{
    private static readonly Profile Germany = Profile.Unknown with { Countries = ["DE"] };

    [Theory]
    [InlineData("twilio-approved", "approved by Twilio", Verdict.Passed)]
    [InlineData("Twilio-Approved", "approved by Twilio", Verdict.Passed)]
    [InlineData("provisionally-approved", "provisionally approved", Verdict.PassedWithWarning)]
    [InlineData("pending-review", "waiting for review", Verdict.Waiting)]
    [InlineData("in-review", "in review", Verdict.Waiting)]
    [InlineData("draft", "draft, not handed in", Verdict.NothingYet)]
    [InlineData("twilio-rejected", "rejected by Twilio", Verdict.NotPassed)]
    [InlineData("lost", "lost", Verdict.Waiting)]
    [InlineData(null, "not set", Verdict.Waiting)]
    public void The_status_decides(string? status, string words, Verdict verdict)
    {
        var finding = Judge(Some.Bundle("DE") with { Status = status });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(new Seen("Bundle DE documents (Germany)", words), finding.Seen);
        Assert.Equal(status == "draft", finding.IsDraft);
        Assert.False(finding.IsFinal);
    }

    [Fact]
    public void A_bundle_in_review_waits_on_twilio_since_its_last_change()
    {
        var finding = Judge(Some.Bundle("DE", "in-review"));

        Assert.Equal("Twilio", finding.WaitingOn);
        Assert.Equal(Some.Noon.AddDays(-5), finding.Since);
    }

    [Theory]
    [InlineData(-1, Verdict.NotPassed, "ended on 22 Nov 2026")]
    [InlineData(0, Verdict.NotPassed, "ended on 23 Nov 2026")]
    [InlineData(29, Verdict.PassedWithWarning, "ends on 22 Dec 2026")]
    [InlineData(30, Verdict.Passed, "Twilio approved")]
    public void An_approval_is_watched_in_its_last_30_days(int days, Verdict verdict, string words)
    {
        var finding = Judge(Some.Bundle("DE") with { ValidUntil = Some.Noon.AddDays(days) });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(words, finding.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft", "noncompliant", Verdict.NotPassed)]
    [InlineData("pending-review", "noncompliant", Verdict.NotPassed)]
    [InlineData("draft", "compliant", Verdict.NothingYet)]
    [InlineData("in-review", "compliant", Verdict.Waiting)]
    [InlineData("twilio-approved", "noncompliant", Verdict.Passed)]
    public void The_newest_evaluation_of_an_open_bundle_counts(string status, string newest, Verdict verdict)
    {
        var older = Some.Evaluation(newest == "compliant" ? "noncompliant" : "compliant", daysAgo: 9);

        Assert.Equal(verdict, Judge(Some.Bundle("DE", status) with { Evaluations = [older, Some.Evaluation(newest)] }).Verdict);
    }

    [Fact]
    public void A_rejected_bundle_names_what_its_evaluation_misses() => Assert.Contains(
        "Correct Business Address: An address in the country is missing (22214).",
        Judge(Some.Bundle("DE", "twilio-rejected") with { Evaluations = [Some.Evaluation("noncompliant")] }).Fixes);

    [Fact]
    public void A_provisional_approval_ends_too() =>
        Assert.Equal(
            Verdict.NotPassed,
            Judge(Some.Bundle("DE", "provisionally-approved") with { ValidUntil = Some.Noon.AddDays(-1) }).Verdict);

    [Fact]
    public void A_bundle_of_a_country_nobody_plans_is_shown_and_not_judged()
    {
        var finding = Judge(Some.Bundle("DE"), Some.Bundle("FR", "twilio-rejected"));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Contains(new Seen("Bundle FR documents (France)", "rejected by Twilio"), finding.Seen);
    }

    [Fact]
    public void A_number_that_asks_for_papers_waits_for_a_bundle()
    {
        var finding = WithoutBundle(Germany, Some.UsLocal() with { AddressRequirements = "local" });

        Assert.Equal(Verdict.NothingYet, finding.Verdict);
        Assert.Contains("asks for an address or a bundle", finding.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DE", Verdict.NotPassed)]
    [InlineData("FR", Verdict.DoesNotApply)]
    public void A_number_with_a_bundle_that_is_not_in_the_account_did_not_pass(string country, Verdict verdict)
    {
        var number = Some.Number(4, "+491711234567", country, PhoneNumberKind.Mobile) with { AddressRequirements = "local", BundleSid = Some.Sid("BU", 7) };

        var finding = WithoutBundle(Germany, number);

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict is Verdict.NotPassed, finding.Summary.EndsWith("names a regulatory bundle that is not in this account.", StringComparison.Ordinal));
    }

    [Fact]
    public void It_does_not_apply_where_no_number_asks_for_one()
    {
        var finding = WithoutBundle(Germany, Some.UsLocal());

        Assert.Equal(Verdict.DoesNotApply, finding.Verdict);
        Assert.Contains("none of the numbers asks for one", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_number_it_depends_on_the_plan()
    {
        Assert.Equal(Verdict.NothingYet, WithoutBundle(Germany).Verdict);
        Assert.Equal(Verdict.NothingYet, WithoutBundle(Profile.Unknown).Verdict);
        Assert.Equal(Verdict.DoesNotApply, WithoutBundle(Profile.Unknown with { Countries = ["US", "CA"] }).Verdict);
    }

    /// <summary>Twilio's list of bundles names no country; the rules that a bundle was made for do.</summary>
    [Theory]
    [InlineData(null, null, Verdict.NothingYet)]
    [InlineData("DE", null, Verdict.Passed)]
    [InlineData(null, "RN", Verdict.Passed)]
    [InlineData("US", null, Verdict.NothingYet)]
    public void Where_a_planned_country_has_rules_a_bundle_of_it_is_missing(string? country, string? rules, Verdict verdict)
    {
        var plan = Profile.Unknown with { Countries = ["US", "DE"], SenderTypes = [SenderType.Mobile] };
        var bundle = Some.Bundle("US") with { IsoCountry = country, RegulationSid = rules is null ? null : Some.Rules("DE").Sid };

        var finding = Ask.For<BundlesAreApproved>(
            Some.Snapshot() with { Bundles = country is null && rules is null ? [] : [bundle], PhoneNumbers = [Some.UsLocal()], Regulations = [Some.Rules("DE")] }, plan);

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict is Verdict.NothingYet, finding.Summary.StartsWith("Germany asks for a regulatory bundle for mobile numbers", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_for_a_kind_of_number_that_is_not_planned_ask_for_nothing()
    {
        var account = Some.Snapshot() with { Bundles = [], PhoneNumbers = [Some.UsLocal()], Regulations = [Some.Rules("DE", "local")] };

        Assert.Equal(Verdict.DoesNotApply, Ask.For<BundlesAreApproved>(account, Germany with { SenderTypes = [SenderType.Mobile] }).Verdict);
        Assert.Equal(Verdict.DoesNotApply, Ask.For<BundlesAreApproved>(account, Germany).Verdict);
        Assert.Equal(Verdict.NothingYet, Ask.For<BundlesAreApproved>(account, Germany with { SenderTypes = [SenderType.International] }).Verdict);
    }

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<BundlesAreApproved>(Some.Unread(SnapshotPart.Bundles), Germany).Verdict);
        Assert.Equal(
            Verdict.CouldNotCheck,
            Ask.For<BundlesAreApproved>(Some.Unread(SnapshotPart.PhoneNumbers) with { Bundles = [] }, Germany).Verdict);
    }

    private static Finding Judge(params Bundle[] bundles) =>
        Ask.For<BundlesAreApproved>(Some.Snapshot() with { Bundles = bundles, PhoneNumbers = [] }, Germany);

    private static Finding WithoutBundle(Profile profile, params PhoneNumber[] numbers) =>
        Ask.For<BundlesAreApproved>(Some.Snapshot() with { Bundles = [], PhoneNumbers = numbers }, profile);
}
