namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Cases of bad-inputs.json that wait for what they are about, each with its reason, and that none is forgotten.</summary>
public sealed class LaterCases
{
    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Later);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_waits(string id) => Assert.Skip(Surfaces.WhyLater(BadInput.Of(id))!);

    [Fact]
    public void Every_case_runs_somewhere_or_waits_with_a_reason()
    {
        var counts = BadInput.Ids.GroupBy(id => Surfaces.Of(BadInput.Of(id))).ToDictionary(group => group.Key, group => group.Count());
        TheoryData<string>[] classes =
        [
            ApiCases.Cases, DoorCases.Cases, FormCases.Cases, InvitationCases.Cases, StartCases.Cases, TableCases.Cases, TwilioCases.Cases, UploadCases.Cases, Cases,
        ];

        // By what the classes run, not by how the cases are sorted: each once, none twice.
        Assert.Equal(BadInput.Ids.Order(StringComparer.Ordinal), classes.SelectMany(ofClass => ofClass.Select(row => row.Data)).Order(StringComparer.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Figure 2: {BadInput.Ids.Count()} cases, {BadInput.Ids.Count() - counts[Surface.Later]} run: {string.Join(", ", counts.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}"))}.");
    }
}
