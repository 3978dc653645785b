using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class SupportingDocumentsAreApprovedTests
{
    [Theory]
    [InlineData("approved", Verdict.Passed)]
    [InlineData("provisionally-approved", Verdict.PassedWithWarning)]
    [InlineData("pending-review", Verdict.Waiting)]
    [InlineData("draft", Verdict.NothingYet)]
    [InlineData("rejected", Verdict.NotPassed)]
    [InlineData("EXPIRED", Verdict.NotPassed)]
    [InlineData("lost", Verdict.Waiting)]
    public void The_status_of_the_document_decides(string status, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Some.Bundle("DE") with { ItemSids = [Some.Sid("RD", 1)] }, Some.Document(status)).Verdict);

    [Fact]
    public void A_rejected_document_says_what_to_correct()
    {
        var document = Some.Document("rejected") with { Errors = [new("22211", "The extract is older than six months", [], null)] };

        var finding = Judge(Some.Bundle("DE") with { ItemSids = [Some.Sid("RD", 1)] }, document);

        Assert.Contains("Correct: The extract is older than six months (22211).", finding.Fixes);
    }

    [Fact]
    public void A_document_is_named_by_its_type_and_SID_because_its_name_may_be_a_person()
    {
        var document = Some.Document("rejected") with { FriendlyName = "Passport of Robin Keeper", Type = "government_issued_document" };

        var finding = Judge(Some.Bundle("DE") with { ItemSids = [document.Sid] }, document);

        Assert.DoesNotContain("Robin", $"{finding.Summary} {string.Join(' ', finding.Fixes)} {string.Join(' ', finding.Seen)}", StringComparison.Ordinal);
        Assert.Equal(new Seen($"Document {document.Sid} (government issued document)", "rejected"), Assert.Single(finding.Seen));
        Assert.StartsWith($"The document {document.Sid} (government issued document) of ", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_without_a_document_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Judge(Some.Bundle("DE") with { ItemSids = [Some.Sid("IT", 1)] }).Verdict);

    [Fact]
    public void A_bundle_of_a_country_nobody_plans_is_not_judged() =>
        Assert.Equal(Verdict.NothingYet, Judge(Some.Bundle("FR") with { ItemSids = [Some.Sid("RD", 1)] }, Some.Document("rejected")).Verdict);

    [Fact]
    public void Unread_contents_could_not_be_checked() => Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Bundle("DE")).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SupportingDocumentsAreApproved>(Some.Unread(SnapshotPart.Bundles)).Verdict);

    private static Finding Judge(Bundle bundle, params SupportingDocument[] documents) => Ask.For<SupportingDocumentsAreApproved>(
        Some.Snapshot() with { Bundles = [bundle], PhoneNumbers = [], SupportingDocuments = documents }, Profile.Unknown with { Countries = ["DE"] });
}
