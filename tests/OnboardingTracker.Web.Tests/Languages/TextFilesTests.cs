using OnboardingTracker.Web.Tests.Architecture;

namespace OnboardingTracker.Web.Tests.Languages;

public sealed class TextFilesTests
{
    private const string Renew =
        $"UPDATE_TEXTS=1 dotnet test --project tests/OnboardingTracker.Web.Tests --filter-class {nameof(OnboardingTracker)}.Web.Tests.Languages.{nameof(TextFilesTests)} writes it anew.";

    private static readonly TextCalls Calls = TextCalls.OfTheInterface();

    [Fact]
    public void Every_text_is_a_literal_where_it_is_called() => Assert.Empty(Calls.Unread);

    /// <summary>The compiler of resources takes such texts for one and drops the second.</summary>
    [Fact]
    public void No_two_texts_differ_only_in_upper_and_lower_case() =>
        Assert.Empty(Calls.Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void The_English_texts_are_those_of_the_sources() => AssertIs("Texts.resx", text => text);

    [Fact]
    public void The_texts_of_the_pseudo_language_are_those_of_the_sources() => AssertIs("Texts.qps-Ploc.resx", TextFile.Pseudo);

    [Fact]
    public void Calls_are_found_in_pages_attributes_and_over_several_lines()
    {
        const string source = """
            <a label="@T("In an attribute")">@H("By {0}", @<b>@T("Inside")</b>)</a>
            @Count(Math.Max(list.Count(), 2), "{0} step", "{0} steps")
            var text = Texts.T(
                "Over "
                + "two \"lines\"");
            // T("A comment")
            list.Count("No text"); Part("Neither"); T(variable)
            """;

        var calls = TextCalls.In(source);

        Assert.Equal(["By {0}", "In an attribute", "Inside", "Over two \"lines\"", "{0} step", "{0} steps"], calls.Keys);
        Assert.Equal(["source:7"], calls.Unread);
    }

    private static void AssertIs(string name, Func<string, string> translate)
    {
        var path = Path.Combine(Solution.Source, "OnboardingTracker.Web", "Ui", "Text", name);
        var made = TextFile.Of(Calls.Keys, translate);
        if (Environment.GetEnvironmentVariable("UPDATE_TEXTS") is "1")
        {
            File.WriteAllText(path, made);
        }

        var stored = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : TextFile.Of([], translate);
        var there = TextFile.KeysIn(stored);
        Assert.True(
            stored == made,
            $"""
            {path} is out of date. {Renew}
            Missing: {string.Join(" | ", Calls.Keys.Except(there, StringComparer.Ordinal))}
            Left over: {string.Join(" | ", there.Except(Calls.Keys, StringComparer.Ordinal))}
            """);
    }
}
