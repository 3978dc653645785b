using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Catalogue;

namespace OnboardingTracker.Knowledge.Tests.Catalogue;

/// <summary>The playbook is held to the catalogue: nothing that Twilio can show is left to a person's word, and nothing is left to nobody.</summary>
public sealed class CatalogueRowTests
{
    private static IReadOnlyList<CatalogueRow> Rows => ThePlaybook.Catalogue.Rows;

    [Fact]
    public void The_catalogue_has_64_rows_each_once()
    {
        Assert.Equal(64, Rows.Count);
        Assert.Equal(64, Rows.Select(row => row.Row).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_row_has_a_step_that_can_be_done() =>
        Assert.Equal([], Rows.Where(row => !StepsOf(row.Row).Any()).Select(row => row.Row));

    [Fact]
    public void Every_ref_of_a_step_is_a_row()
    {
        var known = Rows.Select(row => row.Row).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], ThePlaybook.Steps.Steps.Where(step => step.Ref is { } row && !known.Contains(row)).Select(step => step.Key));
    }

    [Fact]
    public void Every_row_that_twilio_can_show_has_a_check() => Assert.Equal(
        [],
        Rows.Where(row => row.Read is not Readable.Person && !HasCheck(row.Row) && !(row.As is { } other && HasCheck(other))).Select(row => row.Row));

    [Fact]
    public void Every_step_has_a_check_or_the_evidence_of_a_person() => Assert.Equal(
        [],
        ThePlaybook.Steps.Doable().Where(step => step.Checks.Count == 0 && step.Evidence is null).Select(step => step.Key));

    [Fact]
    public void A_wrong_mark_is_refused_with_its_line()
    {
        const string Text = """
            source: "ours"
            read: 2026-11-23
            rows:
              - { row: S1, says: "Volume", read: perhaps }
            """;

        var refusal = Assert.Throws<KnowledgeFileException>(() => CatalogueFile.Load(Text, "own.yaml"));

        Assert.StartsWith("own.yaml, line 4: ", refusal.Message, StringComparison.Ordinal);
    }

    private static bool HasCheck(string row) => StepsOf(row).Any(step => step.IsReadByTwilio);

    private static IEnumerable<StepDefinition> StepsOf(string row) => ThePlaybook.Steps.Doable().Where(step => step.Ref == row);
}
