using System.Text.RegularExpressions;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Knowledge.Documents;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Knowledge.Tests.Playbook;

namespace OnboardingTracker.Knowledge.Tests.Documents;

public sealed class TwilioChecksDocumentTests
{
    private static string Page(params IReadOnlyList<SnapshotPart> reads)
    {
        var catalog = new CheckCatalog([new StubCheck("known-check", reads)]);
        return new TwilioChecksDocument(PlaybookFile.Load(SmallPlaybook.Text, "own.yaml", catalog.Keys), catalog, ThePlaybook.Catalogue).Write();
    }

    [Fact]
    public void The_page_in_docs_is_up_to_date()
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "twilio-checks.md");
        var written = new TwilioChecksDocument(ThePlaybook.Steps, ThePlaybook.Catalog, ThePlaybook.Catalogue).Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == written,
            $"{path} is out of date. UPDATE_DOCS=1 dotnet test --project tests/OnboardingTracker.Knowledge.Tests writes it anew.");
    }

    [Fact]
    public void Every_step_that_can_be_done_and_every_check_is_on_the_page()
    {
        var page = new TwilioChecksDocument(ThePlaybook.Steps, ThePlaybook.Catalog, ThePlaybook.Catalogue).Write();

        Assert.All(ThePlaybook.Steps.Doable(), step => Assert.Contains($"| `{step.Key}` |", page, StringComparison.Ordinal));
        Assert.All(ThePlaybook.Catalog.Keys, key => Assert.Contains($"\n### {key}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_of_the_catalogue_is_on_the_page_with_its_steps()
    {
        var page = new TwilioChecksDocument(ThePlaybook.Steps, ThePlaybook.Catalog, ThePlaybook.Catalogue).Write();

        Assert.All(ThePlaybook.Catalogue.Rows, row => Assert.Matches($@"\n\| {Regex.Escape(row.Row)} \|[^\n]*\| `[a-z-]+`: ", page));
    }

    [Fact]
    public void A_check_shows_its_operation_call_values_and_step()
    {
        var page = Page(SnapshotPart.Balance);

        Assert.Contains("- Proves: Do one thing\n", page, StringComparison.Ordinal);
        Assert.Contains("- Reads: Balance, `FetchBalance`, `GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Balance.json`\n", page, StringComparison.Ordinal);
        Assert.Contains("- status active: passed\n", page, StringComparison.Ordinal);
        Assert.Contains("| Say it | `alone` | ours | A person: A note. |\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a standard API key", SnapshotPart.Balance)]
    [InlineData("a main API key, or the account SID with its auth token", SnapshotPart.Balance, SnapshotPart.Account)]
    [InlineData("any; Twilio is not asked")]
    public void A_check_names_the_least_credential_that_reads_all_its_parts(string credential, params SnapshotPart[] reads) =>
        Assert.Contains($"- Credential: {credential}\n", Page(reads), StringComparison.Ordinal);

    [Fact]
    public void A_bar_in_the_playbook_does_not_break_the_table()
    {
        var catalog = new CheckCatalog([new StubCheck("known-check")]);
        StepPlaybook playbook = PlaybookFile.Load(SmallPlaybook.With("title: Say it", "title: Say a|b"), "own.yaml", catalog.Keys);

        Assert.Contains("| Say a\\|b |", new TwilioChecksDocument(playbook, catalog, ThePlaybook.Catalogue).Write(), StringComparison.Ordinal);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OnboardingTracker.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
