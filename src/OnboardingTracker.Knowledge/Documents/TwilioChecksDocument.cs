using System.Globalization;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Knowledge.Catalogue;

namespace OnboardingTracker.Knowledge.Documents;

/// <summary>Writes docs/twilio-checks.md from the checks and the playbook, so that the page cannot say anything else than the product does.</summary>
public sealed class TwilioChecksDocument(StepPlaybook playbook, CheckCatalog catalog, LiveCheckCatalogue catalogue)
{
    public string Write() => string.Join('\n', [.. Opening(), .. Rows(), .. playbook.Milestones.SelectMany(Milestone), .. Checks(), ""]);

    private IEnumerable<string> Opening()
    {
        var steps = playbook.Doable().ToList();
        yield return "# What Twilio is asked, and what its answers mean";
        yield return "";
        yield return "Made from the checks and the playbook; a test fails when it is out of date. To write it anew: `UPDATE_DOCS=1 dotnet test --project tests/OnboardingTracker.Knowledge.Tests`.";
        yield return "";
        yield return $"Of {steps.Count} steps, {steps.Count(step => step.IsReadByTwilio)} are read from the account by {catalog.All.Count} checks, "
            + $"{steps.Count(step => step.CheckComesLater)} could be and are not yet, and {steps.Count(IsForPersons)} Twilio gives no way to read. "
            + "\"Row\" is the row of the catalogue of live checks that the step comes from.";
    }

    /// <summary>Every row of the catalogue with the steps that come from it, and who can say that each is done.</summary>
    private IEnumerable<string> Rows()
    {
        yield return "";
        yield return "## The catalogue, row by row";
        yield return "";
        yield return $"{catalogue.Source}; read {catalogue.Read.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. \"Read\" says how much of a row Twilio's API can show.";
        yield return "";
        yield return "| Row | What it is about | Read | Steps, with their checks or the evidence a person shows |";
        yield return "|---|---|---|---|";
        foreach (var row in catalogue.Rows)
        {
            var steps = playbook.Doable().Where(step => step.Ref == row.Row).Select(step => $"`{step.Key}`: {Proof(step)}");
            var also = row.As is null ? "" : $"; measured as {row.As}";
            yield return $"| {row.Row} | {Cell(row.Says)} | {ReadWord(row.Read)}{also} | {Cell(string.Join("<br>", steps))} |";
        }
    }

    private static string Proof(StepDefinition step) => step switch
    {
        { IsReadByTwilio: true } => string.Join(", ", step.Checks.Select(key => $"[{key}](#{key})")) + (step.PersonsPart is null ? "" : ", and a person"),
        { CheckComesLater: true } => $"not checked yet; {step.Evidence}",
        _ => $"a person: {step.Evidence}",
    };

    private static string ReadWord(Readable read) => read switch
    {
        Readable.Yes => "yes",
        Readable.Partly => "partly",
        Readable.Person => "no",
        _ => throw new ArgumentOutOfRangeException(nameof(read), read, "Unknown mark."),
    };

    private IEnumerable<string> Milestone(Milestone milestone)
    {
        yield return "";
        yield return $"## {milestone.Title}";
        yield return "";
        yield return "| Step | Key | Row | Who can say that it is done |";
        yield return "|---|---|---|---|";
        foreach (var step in playbook.Doable().Where(step => step.Milestone == milestone.Key))
        {
            yield return $"| {Cell(step.Title)} | `{step.Key}` | {step.Ref ?? "ours"} | {Cell(WhoSays(step))} |";
        }
    }

    private static bool IsForPersons(StepDefinition step) => step is { IsReadByTwilio: false, CheckComesLater: false };

    private static string WhoSays(StepDefinition step)
    {
        var checks = string.Join(", ", step.Checks.Select(key => $"[{key}](#{key})"));
        return step switch
        {
            { IsReadByTwilio: true, PersonsPart: { } part } => $"Twilio: {checks}. {part} {step.Evidence}",
            { IsReadByTwilio: true } => $"Twilio: {checks}",
            { CheckComesLater: true } => $"Not checked yet; a person: {step.Evidence}",
            _ => $"A person: {step.Evidence}",
        };
    }

    private IEnumerable<string> Checks() => catalog.All.SelectMany(check => Check(check.Definition)).Prepend("## The checks").Prepend("");

    private IEnumerable<string> Check(CheckDefinition check)
    {
        var parts = check.Reads.Select(PartDefinition.Of).ToList();
        yield return "";
        yield return $"### {check.Key}";
        yield return "";
        yield return $"{check.Statement}.";
        yield return "";
        yield return $"- Proves: {string.Join(", ", playbook.Doable().Where(step => step.Checks.Contains(check.Key)).Select(step => step.Title))}";
        yield return $"- Credential: {Credential(parts)}";
        foreach (var part in parts)
        {
            yield return $"- Reads: {part.Name}, `{part.Operation}`, `{part.Call}`";
        }

        yield return "";
        yield return "What it sees, and the result:";
        yield return "";
        foreach (var value in check.Values)
        {
            yield return $"- {value}";
        }
    }

    private static string Credential(List<PartDefinition> parts) => parts switch
    {
        [] => "any; Twilio is not asked",
        _ when parts.TrueForAll(part => part.IsOfOrganization) => "a credential of the organization",
        _ => $"{OfAccount(parts)}{(parts.Exists(part => part.IsOfOrganization) ? ", and a credential of the organization where there is one" : "")}",
    };

    private static string OfAccount(List<PartDefinition> parts) => parts.Exists(part => part.Credential is CredentialTier.Main)
        ? "a main API key, or the account SID with its auth token"
        : "a standard API key";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
