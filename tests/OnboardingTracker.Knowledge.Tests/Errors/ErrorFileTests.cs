using OnboardingTracker.Knowledge.Errors;

namespace OnboardingTracker.Knowledge.Tests.Errors;

public sealed class ErrorFileTests
{
    private const string Text = """
        sources:
          - key: page
            name: "A page"
            address: https://errors.example/
            read: 2026-11-23
        errors:
          - { code: 30003, meaning: "handset off", advice: "Try later.", source: page }
        """;

    [Theory]
    [InlineData(30003)]
    [InlineData(30007)]
    [InlineData(21610)]
    [InlineData(30034)]
    [InlineData(63016)]
    public void The_codes_that_deliveries_meet_are_known(int code)
    {
        var error = ErrorFile.LoadBuiltIn().Find(code)!;

        Assert.True(error.Meaning.Length > 0 && error.Advice.EndsWith('.'));
    }

    [Fact]
    public void A_code_that_no_source_names_has_no_meaning() => Assert.Null(ErrorFile.LoadBuiltIn().Find(39999));

    [Theory]
    [InlineData("code: 30003, ", "", 7, "The field \"code\" is missing.")]
    [InlineData("code: 30003", "code: many", 7, "The field \"code\" is \"many\"; it must be a whole number above 0.")]
    [InlineData("meaning: \"handset off\", ", "", 7, "The field \"meaning\" is missing.")]
    [InlineData("Try later.", "try later", 7, "The advice must be a sentence and end with a full stop.")]
    [InlineData("source: page }", "source: book }", 7, "\"book\" is not one of the sources.")]
    [InlineData("advice:", "advise:", 7, "The field \"advice\" is missing.")]
    public void A_wrong_file_is_refused_with_its_line(string what, string instead, int line, string sentence)
    {
        var text = Text.Replace(what, instead, StringComparison.Ordinal);
        Assert.NotEqual(Text, text);

        var refusal = Assert.Throws<KnowledgeFileException>(() => ErrorFile.Load(text, "errors.yaml"));

        Assert.Equal((line, sentence), (refusal.Line, refusal.Sentence));
    }

    [Fact]
    public void A_code_that_stands_there_twice_is_refused()
    {
        var refusal = Assert.Throws<KnowledgeFileException>(
            () => ErrorFile.Load($"{Text}\n  - {{ code: 30003, meaning: \"again\", advice: \"Again.\", source: page }}", "errors.yaml"));

        Assert.Equal((8, "The error 30003 stands on line 7 already."), (refusal.Line, refusal.Sentence));
    }
}
