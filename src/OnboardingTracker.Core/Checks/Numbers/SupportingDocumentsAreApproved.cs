using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every regulatory bundle holds documents, and Twilio approved them.</summary>
public sealed class SupportingDocumentsAreApproved : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "supporting-documents-are-approved",
        "Every document of a regulatory bundle is approved",
        [SnapshotPart.Bundles, SnapshotPart.BundleItems, SnapshotPart.PhoneNumbers, SnapshotPart.SupportingDocuments],
        [
            "status approved: passed",
            "status provisionally-approved: passed with a warning",
            "status pending-review: waiting on Twilio",
            "status draft: nothing yet, begun",
            "status rejected, expired: not passed",
            "any other status: waiting",
            "a bundle without a document (object_sid RD...): nothing yet",
            "no bundle of a planned country: nothing yet where a number asks for papers or none is bought yet, else does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => BundlePapers.Judge(Definition, account, profile, (bundle, items) =>
    {
        var sids = items.Where(BundlePapers.IsDocument).ToList();
        return account.SupportingDocuments is not { } documents ? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.SupportingDocuments))]
            : sids.Count == 0 ? [Definition.NothingYet($"{Capital.Of(BundlePapers.NameOf(bundle))} holds no document yet.")]
            : sids.Select(sid => Judge(bundle, sid, documents.FirstOrDefault(document => document.Sid == sid)));
    });

    private Finding Judge(Bundle bundle, string sid, SupportingDocument? document)
    {
        // Its name is left out: people call a document by the person that it is of.
        var name = document?.Type is { } type ? $"{sid} ({type.Replace('_', ' ')})" : sid;
        var what = $"The document {name} of {BundlePapers.NameOf(bundle)}";
        var seen = new Seen($"Document {name}", TwilioWords.Of(document?.Status));
        return document?.Status?.ToLowerInvariant() switch
        {
            "approved" => Definition.Passed($"{what} is approved.", seen),
            "provisionally-approved" => Definition.Warned(
                $"{what} is approved provisionally.", $"Look what is still missing and add it: {InConsole.Bundles}.", seen),
            "pending-review" => Definition.Waiting($"{what} waits for review.", on: "Twilio", document.DateUpdated, seen),
            "draft" => Definition.Draft($"{what} is a draft.", $"Submit {BundlePapers.NameOf(bundle)} for review: {InConsole.Bundles}.", seen),
            "rejected" or "expired" => Definition.NotPassed(
                $"{what} is {document.Status.ToLowerInvariant()}.",
                Corrections.Of(document.Errors, $"Upload a new document in place of {sid} and submit the bundle again: {InConsole.Bundles}."),
                seen),
            _ => Definition.UnknownValue(what, document?.Status, seen),
        };
    }
}
