namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Cases of bad-inputs.json that wait for what they are about, each with its reason, and that none is forgotten.</summary>
public sealed class LaterCases
{
    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Later);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_waits(string id) => Assert.Skip(Surfaces.WhyLater(BadInput.Of(id))!);

    /// <summary>What is read is known, and what is not is named: or a member that nobody knows would be left out in silence.</summary>
    [Fact]
    public void What_a_test_does_not_read_makes_it_fail()
    {
        var input = BadInput.Of("form-006");
        Assert.NotNull(input.Expect["status"]);
        Assert.True(input.Expect.Promises("typedKept"));

        var failure = Assert.ThrowsAny<Xunit.Sdk.XunitException>(input.AssertReadWhole);
        Assert.Contains("form-006 sends what this test does not read: page, fields.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["sentence", "shownAsText"], input.Expect.Unread);
        Assert.Throws<InvalidOperationException>(() => BadInput.Of("auth-056").Expect.Says("role", "another"));
        Assert.ThrowsAny<InvalidOperationException>(() => BadInput.Of("form-020").Expect.Promises("reached"));
    }

    /// <summary>What waits is of what is built later: no table, nothing of people, tokens or uploads.</summary>
    [Fact]
    public void Only_cases_of_callbacks_webhooks_lookups_and_deliveries_wait() => Assert.All(
        BadInput.Ids.Select(BadInput.Of).Where(input => Surfaces.WhyLater(input) is not null),
        input => Assert.True(
            input.Area is "webhook"
                || ((string?)input.Send["path"] ?? "").Contains("/callbacks", StringComparison.Ordinal)
                || ((string?)input.Send["path"] ?? "").Contains("/deliveries", StringComparison.Ordinal)
                || (string?)input.Send["page"] is "webhook" or "lookup",
            $"{input.Id} waits, and is about nothing that is built later."));

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
